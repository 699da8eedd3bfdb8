"""A recording: what a program said to a service once, without credentials, and is answered from then on.

    with Recording("tests/recordings/hello.json") as recording:
        client = aoai.OpenAI(http_client=recording.http_client(), ...)

Where the file is there, it is played, and nothing is sent; where it is not, everything is sent, and the file is
written when the block ends well. How bytes get here is the business of `carriers.py`.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from ..version import VERSION
from ..wire.faults import Fault, TimedOut
from ..wire.values import Headers, Request
from .exchanges import Asked, Came, Exchange, as_text, asked, differences, from_text
from .redaction import Redaction
from .tape import Surprise

if TYPE_CHECKING:
    import re
    from typing import Self

    from .carriers import AsyncCarrier, Carrier

__all__ = ["KEPT", "Note", "Recording"]

KEPT = frozenset(
    (
        *("content-type", "content-disposition", "location", "operation-location", "retry-after", "retry-after-ms"),
        *("x-request-id", "apim-request-id", "x-should-retry", "x-ms-retry-after-ms", "x-ms-region", "x-ms-error-code"),
        *("x-ratelimit-limit-requests", "x-ratelimit-limit-tokens", "x-ratelimit-remaining-requests"),
        *("x-ratelimit-remaining-tokens", "x-ratelimit-reset-requests", "x-ratelimit-reset-tokens"),
        *("x-ratelimit-renewalperiod-requests", "x-ratelimit-renewalperiod-tokens", "openai-processing-ms"),
        *("openai-version", "openai-model", "x-ms-deployment-name", "azureml-model-session", "api-supported-versions"),
        *("deprecation", "sunset", "warning"),
    )
)
"""Header fields of replies that are kept. Of requests none is, and of replies no other, for it may hold anything."""
_DONE = (b"data: [DONE]\n\n", b"data: [DONE]\r\n\r\n")
"""After this nobody reads on, and nothing comes."""
_WAITS = ("retry-after", "retry-after-ms", "x-ms-retry-after-ms")


class Note:
    """One exchange while it is recorded."""

    __slots__ = ("_pieces", "body", "came", "request")

    def __init__(self, request: Request, body: bytes | None) -> None:
        self.request = request
        self.body = body
        self.came = Came(left=True)
        self._pieces: list[bytes] = []

    def __repr__(self) -> str:
        return f"<Note of {self.request.method}>"

    def answered(self, status: int, headers: Headers) -> None:
        """A reply has begun."""
        self.came = Came(status, tuple(headers.multi_items()), left=True)

    def piece(self, data: bytes) -> None:
        """Some of its body has come."""
        self._pieces.append(data)

    def ended(self) -> None:
        """Its body has come to its end."""
        self.came = replace(self.came, left=False)

    def failed(self, fault: Fault) -> None:
        """It broke off, or there was no reply at all."""
        told = {"kind": type(fault).__name__, "said": str(fault)}
        if isinstance(fault, TimedOut):
            told["step"] = fault.phase
        self.came = replace(self.came, left=False, fault=told)

    def exchange(self, redaction: Redaction, kept: frozenset[str]) -> Exchange | None:
        """All of it, without credentials; None where the program left before anything came."""
        came = self.came
        if came.status is None and came.fault is None:
            return None
        headers = [(n.lower(), redaction.text(v)) for n, v in came.headers if n.lower() in kept]
        fault = None if came.fault is None else {name: redaction.text(said) for name, said in came.fault.items()}
        pieces = redaction.pieces([piece for piece in self._pieces if piece])
        left = came.left and not b"".join(pieces[-2:]).endswith(_DONE)
        told = replace(came, headers=tuple(headers), pieces=tuple(pieces), fault=fault, left=left)
        return Exchange(self.asked(redaction), told)

    def asked(self, redaction: Redaction) -> Asked:
        """What was asked, without credentials."""
        kind = Headers(self.request.headers.items()).get("content-type", "")
        return asked(self.request.method, self.request.url, kind, self.body, redaction)

    def teach(self, redaction: Redaction) -> None:
        """Makes known what the request is signed with."""
        text = (self.body or b"").decode("utf-8", "replace")
        redaction.learn(self.request.url, self.request.headers, text)


class Recording:
    """Requests and what came of them, in one file. Any number of clients, threads and tasks may use it at once.

    `record` says whether to record (True) or to play (False); without it AOAI_RECORD does (`1` or `0`), and without
    that a file that is there is played. A block that is left by an exception leaves the file as it was.

    Credentials never reach the file: nothing of a request's header fields is kept, of a reply's only what is known to
    be harmless (and `keep_headers`), and credentials in URLs and bodies are replaced. `redact` are patterns of what is
    to be replaced besides; of each match the first group, if it has one. Requests are compared without credentials,
    too: a program that plays needs no key that works.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        record: bool | None = None,
        redact: Iterable[str | re.Pattern[str]] = (),
        keep_headers: Iterable[str] = (),
    ) -> None:
        self.path = Path(path)
        self._lock = threading.Lock()
        self._redaction = Redaction(redact)
        self._kept = KEPT | {name.lower() for name in keep_headers}
        self._notes: list[Note] = []
        self._exchanges: list[Exchange] = []
        self._played: set[int] = set()
        self._surprises: list[Surprise] = []
        self.records = _records(self.path) if record is None else record
        """Whether requests are sent and recorded; else they are played."""
        if not self.records:
            self._exchanges = from_text(_read(self.path), str(self.path))

    def __repr__(self) -> str:
        return f"<Recording {self.path} that {'records' if self.records else 'plays'}>"

    # -- for clients -----------------------------------------------------------------------------

    def http_client(self, http_client: Any = None) -> Carrier:
        """What a blocking client takes as `http_client`: around a client of your own, or around aoai's connections."""
        from .carriers import Carrier

        return Carrier(self, http_client)

    def async_http_client(self, http_client: Any = None) -> AsyncCarrier:
        """What an async client takes as `http_client`, on asyncio or trio."""
        from .carriers import AsyncCarrier

        return AsyncCarrier(self, http_client)

    # -- the end ---------------------------------------------------------------------------------

    @property
    def unplayed(self) -> list[str]:
        """What was recorded and not asked for (yet): `POST /openai/v1/responses`."""
        return [one.asked.label for at, one in enumerate(self._exchanges) if at not in self._played]

    def save(self) -> None:
        """Writes the file, whole or not at all."""
        with self._lock:
            notes = list(self._notes)
        for note in notes:
            note.teach(self._redaction)
        made = [one for note in notes if (one := note.exchange(self._redaction, self._kept)) is not None]
        _write(self.path, as_text(made, f"aoai {VERSION}"))

    def check(self) -> None:
        """Raises the first Surprise, if there was one: the program may have caught it."""
        if self._surprises:
            raise self._surprises[0]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            return
        if self.records:
            self.save()
        self.check()

    # -- for carriers ----------------------------------------------------------------------------

    def begin(self, request: Request, body: bytes | None) -> Note:
        """Notes that a request is sent now."""
        note = Note(replace(request, body=None), body)
        with self._lock:
            self._notes.append(note)
        return note

    def play(self, request: Request, body: bytes | None) -> Came:
        """What came of the first such request that was not played yet. Raises Surprise if there is none."""
        note = Note(request, body)
        with self._lock:
            note.teach(self._redaction)
            wanted = note.asked(self._redaction)
            for at, one in enumerate(self._exchanges):
                if at not in self._played and not differences(wanted, one.asked):
                    self._played.add(at)
                    return _at_once(one.came)
            surprise = Surprise(self._unknown(wanted))
            self._surprises.append(surprise)
        raise surprise

    def surprise(self, said: str) -> Surprise:
        """What to raise where a program does what it did not when it was recorded."""
        made = Surprise(f"{self.path} {said}. {_ANEW}")
        self._surprises.append(made)
        return made

    def _unknown(self, wanted: Asked) -> str:
        number = len(self._played) + 1
        head = f"{self.path} holds no answer to {wanted.label}, request {number} of this run"
        far = [(differences(wanted, one.asked), at) for at, one in enumerate(self._exchanges)]
        same = [at for found, at in far if not found]
        if same:
            return f"{head}: it is recorded {_times(len(same))}, and was asked for once more. {_ANEW}"
        if not far:
            return f"{head}: it holds no exchange at all. {_ANEW}"
        found, at = min(far, key=lambda one: (_weight(one[0]), one[1] in self._played))
        more = f", and in {len(found) - 3} more places" if len(found) > 3 else ""
        return f"{head}. The nearest is number {at + 1}; it differs in {'; '.join(found[:3])}{more}. {_ANEW}"


_ANEW = "If the program is meant to ask that now, record again: delete the file, or set AOAI_RECORD=1."


def _weight(found: list[str]) -> int:
    """How far a request is from another one: another path counts more than anything within a body."""
    return sum(1000 if place.startswith(("method", "path")) else 1 for place in found)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _at_once(came: Came) -> Came:
    """The same, without the waits it asks for: who plays a recording has nobody to spare."""
    if came.status is None or came.status < 400:
        return came
    headers = [pair for pair in came.headers if pair[0] not in _WAITS[1:]]
    return replace(came, headers=(*headers, ("retry-after-ms", "0")))


def _records(path: Path) -> bool:
    said = os.environ.get("AOAI_RECORD", "")
    if said not in ("", "0", "1"):
        raise ValueError(f"AOAI_RECORD is 1 to record, 0 to play, or not set; it is {said!r}")
    return said == "1" or (said == "" and not path.exists())


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise FileNotFoundError(
            f"There is no recording {path} to play. Record it: run the same once with AOAI_RECORD=1 and a key."
        ) from None
    except UnicodeDecodeError as error:
        raise ValueError(f"{path} is not a recording: {error}") from None


def _write(path: Path, text: str) -> None:
    """Writes beside the file, then puts it in its place: whoever looks finds the old one or the new one, whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}.new")
    try:
        with open(new, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)
