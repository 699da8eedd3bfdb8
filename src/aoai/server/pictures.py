"""Puts pictures into words for models that cannot see: what can be measured, and the text in it where OCR is installed.

Also gets the picture: out of a data URL, or from an address. Addresses are where a request could reach into a
network it should not see, so they are checked after name resolution, and the connection goes to what was checked.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import importlib
import importlib.util
import io
import ipaddress
import socket
import threading
import urllib.parse
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias, cast

if TYPE_CHECKING:
    from aiohttp import ClientResponse
    from PIL.Image import Image

__all__ = ["LIMIT", "BadPicture", "describe", "fetch", "from_data_url"]

LIMIT = 20 * 1024 * 1024
"""The most bytes of one picture."""

_PIXELS = 50_000_000
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
_REDIRECTS = 5

_NAMES = {
    "black": (0, 0, 0), "white": (255, 255, 255), "grey": (128, 128, 128), "light grey": (205, 205, 205),
    "dark grey": (70, 70, 70), "red": (220, 30, 30), "dark red": (130, 15, 20), "pink": (255, 175, 190),
    "orange": (250, 140, 20), "brown": (130, 75, 30), "beige": (235, 220, 185), "yellow": (250, 225, 40),
    "olive": (125, 125, 25), "lime green": (130, 220, 40), "green": (30, 150, 50), "dark green": (10, 80, 30),
    "teal": (10, 130, 130), "cyan": (60, 220, 230), "light blue": (150, 200, 240), "blue": (35, 80, 210),
    "dark blue": (15, 25, 110), "purple": (130, 40, 160), "violet": (165, 120, 230), "magenta": (230, 40, 200),
}  # fmt: skip

_Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve: TypeAlias = Callable[[str, int], Awaitable[list[str]]]


class BadPicture(ValueError):
    """The picture cannot be had or cannot be read; the text says why and what to do."""


# -- words ---------------------------------------------------------------------------------------


def describe(data: bytes) -> str:
    """Returns what can be said of a PNG, JPEG, GIF or WebP picture. Takes CPU time: call it in a thread."""
    image, kind, frames = _opened(data)
    size = f"{image.width} x {image.height} pixels"
    frame = f", the first of {frames} frames" if frames > 1 else ""
    text = _read(image)
    if text is None:
        words = "Nothing more is known of it."  # more about what was not read, and a small model speaks of that
    elif text:
        words = f"Text in it: {text}"
    else:
        words = "No text was found in it. Nothing more is known of it."
    # Colours first: a small model remembers what it is told first.
    return f"The picture shows the colours {' and '.join(_colours(image))}. It is a {kind} of {size}{frame}. {words}"


def _opened(data: bytes) -> tuple[Image, str, int]:
    from PIL import Image as pillow
    from PIL import UnidentifiedImageError

    if len(data) > LIMIT:
        raise BadPicture(f"The image has {len(data):,} bytes; at most {LIMIT:,} (20 MiB) are accepted.")
    try:
        with pillow.open(io.BytesIO(data), formats=_FORMATS) as opened:
            if opened.width * opened.height > _PIXELS:
                raise BadPicture(
                    f"The image has {opened.width} x {opened.height} pixels; at most {_PIXELS:,} in all are accepted."
                )
            frames = int(getattr(opened, "n_frames", 1))
            kind = str(opened.format)
            whole = opened.convert("RGBA")
    except BadPicture:
        raise
    except Exception as error:  # Pillow's decoders raise what they like: OSError, SyntaxError, ValueError, struct.error
        told = "" if isinstance(error, UnidentifiedImageError) else f" ({error})"  # that one tells an address in memory
        raise BadPicture(
            "The image could not be read. Supported are PNG, JPEG, GIF and WebP; check that the data is complete and "
            f"was not encoded twice{told}."
        ) from None
    # What is transparent is shown on white, as a page would.
    ground = pillow.new("RGBA", whole.size, (255, 255, 255, 255))
    ground.alpha_composite(whole)
    return ground.convert("RGB"), "WebP" if kind == "WEBP" else kind, frames


def _colours(image: Image) -> list[str]:
    """Returns the colours that cover most of the picture, by name, with their share; at most five."""
    small = image.copy()
    small.thumbnail((96, 96))
    reduced = small.quantize(16)
    palette = reduced.getpalette() or []
    counts = cast("list[tuple[int, int]]", reduced.getcolors() or [])
    total = sum(count for count, _ in counts)
    shares: dict[str, int] = {}
    for count, index in counts:
        shade = tuple(palette[3 * index : 3 * index + 3])
        name = _named(shade)
        shares[name] = shares.get(name, 0) + count
    largest = sorted(shares, key=lambda name: (-shares[name], name))[:5]
    told = [(name, round(100 * shares[name] / total)) for name in largest]
    return [f"{name} ({share} %)" for name, share in told if share >= 2] or [told[0][0]]


def _named(shade: tuple[int, ...]) -> str:
    red, green, blue = shade

    def far(name: str) -> float:
        r, g, b = _NAMES[name]
        mean = (red + r) / 2
        # The eye's distance between two colours, nearly: the "redmean" formula.
        return (2 + mean / 256) * (red - r) ** 2 + 4 * (green - g) ** 2 + (2 + (255 - mean) / 256) * (blue - b) ** 2

    return min(_NAMES, key=far)


_reading = threading.Lock()


def _read(image: Image) -> str | None:
    """Returns the text in a picture, or None where no OCR is installed (the extra `vision`)."""
    if importlib.util.find_spec("rapidocr") is None:
        return None
    with _reading:
        found: Any = _ocr()(_png(image))
    texts: Any = getattr(found, "txts", None) or ()
    return " / ".join(str(text) for text in texts)


@lru_cache(maxsize=1)
def _ocr() -> Callable[[bytes], Any]:
    made = importlib.import_module("rapidocr").RapidOCR(params={"Global.log_level": "error"})
    return cast("Callable[[bytes], Any]", made)


def _png(image: Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


# -- getting it ----------------------------------------------------------------------------------


def from_data_url(url: str) -> bytes:
    """Returns the bytes of `data:image/...;base64,...`."""
    head, comma, body = url.partition(",")
    if not head.lower().startswith("data:") or not comma:
        raise BadPicture("The image is not a data URL. Expected 'data:image/png;base64,' followed by the data.")
    kind, *marks = head[5:].lower().split(";")
    if not kind.strip().startswith("image/"):
        raise BadPicture(f"The data URL holds {kind or 'text'!r}. Expected a media type such as 'image/png'.")
    if "base64" not in [mark.strip() for mark in marks]:
        raise BadPicture("The data URL is not base64. Expected 'data:image/png;base64,' followed by the data.")
    if len(body) > LIMIT * 4 // 3 + 1024:
        raise BadPicture(f"The image is too large; at most {LIMIT:,} bytes (20 MiB) are accepted.")
    letters = "".join(urllib.parse.unquote(body).split()).rstrip("=")
    try:
        # Both alphabets occur, and padding is often lost on the way.
        return base64.b64decode(letters.translate(str.maketrans("-_", "+/")) + "=" * (-len(letters) % 4), validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadPicture(f"The data URL's content is not valid base64: {error}.") from None


@dataclass(frozen=True, slots=True)
class _Place:
    """An address that has been checked."""

    url: str
    host: str
    ip: str
    loopback: bool


async def _resolve(host: str, port: int) -> list[str]:
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


async def fetch(url: str, allow: bool, *, timeout: float = 15.0, resolve: Resolve = _resolve) -> bytes:
    """Returns what an http(s) URL holds.

    Loopback addresses are always fetched from; others only when `allow` is true, and private networks (with the
    metadata services of clouds) never. Redirects are followed, each one checked like the first.
    """
    try:
        return await asyncio.wait_for(_fetched(url, allow, resolve), timeout)
    except TimeoutError:
        raise BadPicture(f"The image could not be fetched from {_shown(url)} within {timeout:g} seconds.") from None


async def _fetched(url: str, allow: bool, resolve: Resolve) -> bytes:
    import aiohttp

    first = place = await _checked(url, allow, resolve)
    for _ in range(_REDIRECTS + 1):
        connector = aiohttp.TCPConnector(resolver=_pinned(place), use_dns_cache=False)
        try:
            async with (
                aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar()) as session,
                session.get(place.url, allow_redirects=False, headers={"accept": "image/*"}) as answer,
            ):
                if answer.status not in (301, 302, 303, 307, 308):
                    return await _content(answer, place.url)
                target = urllib.parse.urljoin(place.url, answer.headers.get("location", ""))
        except (aiohttp.ClientError, OSError, ValueError) as error:
            if isinstance(error, BadPicture):
                raise
            told = str(error) or type(error).__name__
            raise BadPicture(f"The image could not be fetched from {_shown(place.url)}: {told}.") from None
        place = await _checked(target, allow, resolve)
        if place.loopback and not first.loopback:
            raise BadPicture(f"{_shown(url)} redirects to this machine itself ({_shown(target)}); that is refused.")
    raise BadPicture(f"{_shown(url)} redirects more than {_REDIRECTS} times.")


async def _content(answer: ClientResponse, url: str) -> bytes:
    if answer.status != 200:
        raise BadPicture(f"The image could not be fetched: {_shown(url)} answered {answer.status}.")
    got = bytearray()
    async for piece in answer.content.iter_chunked(65536):
        got += piece
        if len(got) > LIMIT:
            raise BadPicture(f"The image at {_shown(url)} is too large; at most {LIMIT:,} bytes (20 MiB) are accepted.")
    return bytes(got)


async def _checked(url: str, allow: bool, resolve: Resolve) -> _Place:
    try:
        parts = urllib.parse.urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise BadPicture(f"{_shown(url)} is not a valid URL: {error}.") from None
    if parts.scheme not in ("http", "https") or not host:
        raise BadPicture(f"{_shown(url)} cannot be fetched. Expected an http or https URL, or a data URL.")
    if not allow and not _may_be_loopback(host):
        # Said before the name is looked up: a refused request leaves no trace on the network.
        raise _off(url)
    try:
        found = await resolve(host, port or (443 if parts.scheme == "https" else 80))
    except (OSError, UnicodeError) as error:
        raise BadPicture(f"The host {host!r} of the image was not found: {error}.") from None
    addresses = [ipaddress.ip_address(text.partition("%")[0]) for text in found]
    loopback = bool(addresses) and all(_loopback(a) for a in addresses)
    if not loopback:
        if not allow:
            raise _off(url)
        if bad := [a for a in addresses if not _public(a)]:
            raise BadPicture(
                f"{_shown(url)} leads to {bad[0]}, an address of a private network; the endpoint does not fetch from "
                "there. Send the image as a data URL."
            )
    if not addresses:
        raise BadPicture(f"The host {host!r} of the image has no address.")
    return _Place(url, host, str(addresses[0]), loopback)


def _off(url: str) -> BadPicture:
    return BadPicture(
        f"Fetching images from other machines is off, so {_shown(url)} was not fetched. Send the image as a data URL, "
        "or start the endpoint with --allow-fetch."
    )


def _may_be_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return _loopback(ipaddress.ip_address(host))
    except ValueError:
        return False


def _loopback(address: _Address) -> bool:
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback


def _bare(address: _Address) -> _Address:
    """Returns the IPv4 address inside an IPv6 one that only wraps it."""
    if isinstance(address, ipaddress.IPv6Address):
        if inside := address.ipv4_mapped or address.sixtofour:
            return inside
        if address in ipaddress.ip_network("64:ff9b::/96"):  # an IPv4 network behind a translator
            return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def _public(address: _Address) -> bool:
    bare = _bare(address)
    return bare.is_global and not bare.is_multicast and getattr(bare, "teredo", None) is None


def _pinned(place: _Place) -> Any:
    """Returns a resolver that knows one host, with the address that was checked."""
    from aiohttp.abc import AbstractResolver, ResolveResult

    class Pinned(AbstractResolver):
        async def resolve(
            self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
        ) -> list[ResolveResult]:
            kind = socket.AF_INET6 if ":" in place.ip else socket.AF_INET
            return [
                ResolveResult(
                    hostname=host, host=place.ip, port=port, family=kind, proto=0, flags=socket.AI_NUMERICHOST
                )
            ]

        async def close(self) -> None:
            """Nothing is open."""

    return Pinned()


def _shown(url: str) -> str:
    """Returns a URL fit for a message: without a query, which may hold a secret, and not too long."""
    try:
        parts = urllib.parse.urlsplit(url)
        bare = urllib.parse.urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
    except ValueError:
        bare = url
    return bare if len(bare) <= 200 else bare[:200] + "..."
