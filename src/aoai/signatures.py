"""Signs webhooks, and checks that one comes from the service: Standard Webhooks, HMAC-SHA256 over `id.timestamp.body`.

No I/O.

Not called webhooks.py: `aoai.webhooks` is the resource of the client that modules share.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .errors import ArgumentError, InvalidWebhookSignatureError

__all__ = ["sign", "verify"]


def sign(payload: bytes, number: str, stamp: int, secret: str) -> dict[str, str]:
    """The headers that go with a webhook; `number` is its id, `stamp` the time in seconds."""
    signature = _signature(_key(secret), number, str(stamp), payload)
    return {"webhook-id": number, "webhook-timestamp": str(stamp), "webhook-signature": "v1," + signature.decode()}


def _signature(key: bytes, number: str, stamp: str, payload: bytes) -> bytes:
    import hashlib
    import hmac
    from base64 import b64encode

    return b64encode(hmac.new(key, f"{number}.{stamp}.".encode() + payload, hashlib.sha256).digest())


def verify(
    payload: str | bytes,
    headers: Mapping[str, str] | Iterable[tuple[str, str]],
    *,
    secret: str | None,
    tolerance: float,
    now: float,
) -> None:
    """Raises InvalidWebhookSignatureError unless one of the signatures is right and the time is near `now`.

    `payload` is the body exactly as it arrived. `tolerance` is in seconds, into the past and the future.
    """
    import hmac

    key = _key(secret)
    found = _named(headers)
    number, stamp, signatures = (found[name] for name in ("webhook-id", "webhook-timestamp", "webhook-signature"))
    try:
        sent = int(stamp)
    except ValueError:
        raise InvalidWebhookSignatureError(
            f"Invalid webhook timestamp format: {stamp!r} is no number of seconds"
        ) from None
    if now - sent > tolerance:
        raise InvalidWebhookSignatureError(
            f"Webhook timestamp is too old: {now - sent:.0f} s, which is more than tolerance={tolerance:g} allows. "
            "It may be one that is sent again by somebody else; check the clock of this machine."
        )
    if sent - now > tolerance:
        raise InvalidWebhookSignatureError(
            f"Webhook timestamp is too new: {sent - now:.0f} s in the future, which is more than "
            f"tolerance={tolerance:g} allows. Check the clock of this machine."
        )
    body = payload.encode() if isinstance(payload, str) else payload
    expected = _signature(key, number, stamp, body)
    right = [hmac.compare_digest(expected, part.removeprefix("v1,").encode()) for part in signatures.split()]
    if not any(right):
        raise InvalidWebhookSignatureError(
            "The given webhook signature does not match: none of those sent is right. Check that the secret is that of "
            "this endpoint, and that the body is passed as it arrived: parsed and dumped again, it is another."
        )


def _key(secret: str | None) -> bytes:
    if not secret:
        raise ArgumentError(
            "The webhook secret must either be set by secret=, by the client's webhook_secret=, or by the variable "
            "OPENAI_WEBHOOK_SECRET"
        )
    if not secret.startswith("whsec_"):
        return secret.encode()
    from base64 import b64decode

    try:
        return b64decode(secret[len("whsec_") :], validate=True)
    except ValueError:
        raise ArgumentError("The webhook secret starts with whsec_, and what follows is not base64") from None


def _named(headers: Any) -> dict[str, str]:
    """The three headers, whatever the case of their names."""
    pairs = headers.items() if hasattr(headers, "items") else headers
    found = {_text(name).lower(): _text(value) for name, value in pairs}
    for name in ("webhook-id", "webhook-timestamp", "webhook-signature"):
        if not found.get(name):
            raise InvalidWebhookSignatureError(f"Could not find {name} header, so this is no signed webhook")
    return found


def _text(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)
