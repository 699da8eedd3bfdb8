"""The lines of a file of requests: reads them one at a time, and says what is wrong with them.

Codes are those that the service documents for batches. Nothing is run here.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

import msgspec

from ..limits import estimate
from ..paths import BASES
from ..shapes import object_

__all__ = ["Line", "Review", "line_of", "numbered", "path_of", "problem"]

Json = dict[str, Any]

MOST_LINES = 100_000
MOST_BYTES = 200 * 1000 * 1000
_MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One request."""

    number: int
    custom_id: str
    path: str
    """Below the base: `/chat/completions`."""
    body: Json


def path_of(url: str) -> str:
    """A path below the base: `/v1/chat/completions`, `/openai/v1/...` and `/chat/completions` are the same."""
    for base in BASES:
        if url.startswith(base + "/"):
            return url[len(base) :]
    return url


async def numbered(pieces: AsyncIterable[bytes]) -> AsyncGenerator[tuple[int, bytes], None]:
    """The lines that are not blank, with their numbers; no more than one piece and one line is held."""
    rest, number = b"", 0
    async for piece in pieces:
        *whole, rest = (rest + piece).split(b"\n")
        for line in whole:
            number += 1
            if line := _bare(line, number):
                yield number, line
    if line := _bare(rest, number + 1):
        yield number + 1, line


def _bare(line: bytes, number: int) -> bytes:
    return (line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line).strip()


def line_of(number: int, raw: bytes) -> Line:
    """A line that has been reviewed, as a request."""
    value: Json = msgspec.json.decode(raw)
    return Line(number, value["custom_id"], path_of(value["url"]), value["body"])


def problem(code: str, message: str, *, line: int | None = None, param: str | None = None) -> Json:
    """One entry of a batch's `errors`."""
    return {"code": code, "line": line, "message": message, "param": param}


class Review:
    """Goes through the lines of a file once; `problems` is then what the batch lists in `errors`."""

    def __init__(self, endpoint: str, deployed: Callable[[str], bool]) -> None:
        """`deployed` tells whether a name is one of a deployment."""
        self._paths = {path_of(endpoint)}
        if path_of(endpoint) == "/chat/completions":
            self._paths.add("/responses")  # the service's guide gives chat's endpoint for files of Responses, too
        self._deployed = deployed
        self._seen: set[str] = set()
        self._path = ""
        self.model = ""
        self.total = 0
        self.tokens = 0
        """How many tokens all the requests may take, by the estimate."""
        self.problems: list[Json] = []

    async def read(self, pieces: AsyncGenerator[bytes, None]) -> None:
        """Reviews all lines, or as many as it takes to know that they are too many."""
        size = 0

        async def counted() -> AsyncGenerator[bytes, None]:
            nonlocal size
            async with aclosing(pieces):
                async for piece in pieces:
                    size += len(piece)
                    yield piece

        async with aclosing(numbered(counted())) as lines:
            async for number, raw in lines:
                self.total += 1
                if self.total > MOST_LINES:
                    self._whole("too_many_tasks", f"The file has more requests than the maximum of {MOST_LINES}.")
                    return
                if size > MOST_BYTES:
                    self._whole("file_too_large", f"The file is larger than the maximum of {MOST_BYTES} bytes.")
                    return
                self._line(number, raw)
        if not self.total:
            text = "The input file is empty. Please ensure that the batch contains at least one request."
            self._whole("empty_file", text)

    def _whole(self, code: str, message: str) -> None:
        self.problems = [problem(code, message)]

    def _wrong(self, line: int, code: str, message: str, param: str | None = None) -> None:
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(problem(code, message, line=line, param=param))

    def _line(self, number: int, raw: bytes) -> None:
        try:
            value = object_(msgspec.json.decode(raw))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            self._wrong(number, "invalid_json_line", f"This line is not parseable as valid JSON: {error}.")
            return
        if value is None:
            self._wrong(number, "invalid_json_line", "This line is not a JSON object.")
            return
        for name, wanted, said in _FIELDS:
            if not isinstance(value.get(name), wanted):
                told = "is missing" if name not in value else f"must be {said}"
                self._wrong(number, "invalid_request", f"'{name}' {told}.", name)
                return
        if not value["custom_id"]:
            self._wrong(number, "invalid_request", "'custom_id' must not be empty.", "custom_id")
        elif value["custom_id"] in self._seen:
            text = f"The custom_id '{value['custom_id'][:100]}' is a duplicate of that of another request."
            self._wrong(number, "duplicate_custom_id", text, "custom_id")
        self._seen.add(value["custom_id"])
        if value["method"] != "POST":
            self._wrong(number, "invalid_request", f"'method' must be 'POST', not '{value['method'][:20]}'.", "method")
        self.tokens += estimate(value["body"])
        self._url(number, value["url"])
        self._model(number, value["body"].get("model"))

    def _url(self, number: int, url: str) -> None:
        path = path_of(url)
        if path not in self._paths:
            known = " or ".join(f"'/v1{path}'" for path in sorted(self._paths))
            text = f"The URL '{url[:100]}' does not match the endpoint of the batch: expected {known}."
            self._wrong(number, "url_mismatch", text, "url")
        elif path != (self._path or path):
            text = f"The URL '{url[:100]}' does not match that of the other requests, '/v1{self._path}'."
            self._wrong(number, "url_mismatch", text, "url")
        else:
            self._path = path

    def _model(self, number: int, model: Any) -> None:
        if not isinstance(model, str) or not model:
            self._wrong(number, "invalid_request", "'body.model' is missing: name a deployment.", "body.model")
        elif not self.model:
            self.model = model
            if not self._deployed(model):
                text = f"The model '{model[:100]}' is not the name of a deployment."
                self._wrong(number, "model_not_found", text, "body.model")
        elif model != self.model:
            text = f"The model '{model[:100]}' does not match that of the other requests, '{self.model[:100]}'."
            self._wrong(number, "model_mismatch", text, "body.model")


_FIELDS: tuple[tuple[str, type, str], ...] = (
    ("custom_id", str, "a string"),
    ("method", str, "a string"),
    ("url", str, "a string"),
    ("body", dict, "an object"),
)
