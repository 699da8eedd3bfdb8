"""The samples of the documentation, the libraries they are run with, and what must come of it.

Rows and columns of the matrix that `make matrix` prints. Nothing is run here: `test_matrix.py` does, and
`toolchains.py` builds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["LANGUAGES", "SAMPLES", "STATUSES", "Language", "Sample"]

CHAT = "/chat/completions"
STATUSES = (400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503, 504)


@dataclass(frozen=True, slots=True)
class Sample:
    """A row: one program in every language."""

    name: str
    title: str
    asks: str = ""
    """What the user says. The scripted engine repeats it, a model answers something."""
    prints: tuple[str, ...] = ()
    """Patterns that the output must have besides the answer."""
    path: str = ""
    """Of its one request; programs that try out errors make many."""
    model: str = "gpt-4o"
    credential: str = "bearer token"


SAMPLES = {
    sample.name: sample
    for sample in (
        Sample("chat", "chat", "When was Microsoft founded?", path=CHAT),
        Sample("chat_stream", "chat, streamed", "When was Microsoft founded?", path=CHAT),
        Sample("chat_image", "chat with a picture", "What's in this image?", path=CHAT),
        Sample(
            "reasoning", "reasoning", "Tell me about the bitter lesson.", prints=(r"^thought [1-9]",), path=CHAT,
            model="o4-mini",
        ),
        Sample(
            "embedding", "embeddings", prints=(r"^embedding text-embedding-3-large 3072 true [1-9]",),
            path="/embeddings", model="text-embedding-3-large", credential="bearer key",
        ),
        Sample(
            "response", "response", "Tell me about the bitter lesson.", prints=(r"^status (completed|incomplete)",),
            path="/responses",
        ),
        Sample(
            "response_stream", "response, streamed", "What's the optimal strategy to win at poker?",
            prints=(r"^\[Reasoning\]",), path="/responses",
        ),
        Sample(
            "mcp_tool", "MCP tool", "Search for information about retries", prints=(r"^items mcp_list_tools ",),
            path="/responses",
        ),
        Sample("fine_tuning_error", "an error of fine-tuning"),
        Sample("retries", "retries as configured"),
        Sample("errors", "table of errors and retries"),
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Language:
    """A column: one library."""

    name: str
    title: str
    errors: Mapping[int, str]
    """What it raises for a status."""
    unreached: str
    """What it raises when nobody answers."""
    retried: frozenset[int] = frozenset((408, 409, 429, 500, 502, 503, 504))
    retries: int = 2
    counts: bool = True
    """Whether its requests say which try they are."""
    secure: bool = False
    """Whether it sends tokens over https only."""
    dated: bool = False
    """Whether it speaks the older API, below deployments."""
    keyed: frozenset[str] = frozenset()
    """Samples that the documentation has with a key in this language, and keyless in others."""
    lacks: Mapping[str, str] = field(default_factory=dict[str, str])
    """Samples that the library cannot do, and why."""


def _named(*names: str, among: tuple[int, ...] = (400, 401, 403, 404, 422, 429), server: str) -> dict[int, str]:
    return dict(zip(among, names, strict=True)) | dict.fromkeys((500, 502, 503, 504), server)


_PYTHON = _named(
    *("BadRequestError", "AuthenticationError", "PermissionDeniedError", "NotFoundError", "UnprocessableEntityError"),
    "RateLimitError",
    server="InternalServerError",
) | {408: "APIStatusError", 409: "ConflictError"}
_OLD = "openai 0.28 has no Responses"

LANGUAGES = {
    language.name: language
    for language in (
        Language("python", "Python", _PYTHON, "APIConnectionError"),
        Language("aoai", "Python, aoai", _PYTHON, "APIConnectionError"),
        Language("node", "JavaScript", _PYTHON | {408: "APIError"}, "APIConnectionError"),
        Language("go", "Go", dict.fromkeys(STATUSES, "openai.Error"), "url.Error", secure=True),
        Language(
            "java",
            "Java",
            _named(
                *("BadRequestException", "UnauthorizedException", "PermissionDeniedException", "NotFoundException"),
                *("UnprocessableEntityException", "RateLimitException"),
                server="InternalServerException",
            )
            | dict.fromkeys((408, 409), "UnexpectedStatusCodeException"),
            "OpenAIIoException",
            keyed=frozenset(("response",)),
        ),
        Language(
            "dotnet_wire",
            "C# (wire)",
            dict.fromkeys(STATUSES, "ClientResultException"),
            "HttpRequestException",
            retried=frozenset((408, 429, 500, 502, 503, 504)),
            retries=3,
            counts=False,
        ),
        Language(
            "openai_0_28",
            "Python, openai 0.28.1",
            # 409 is left out: this version asks again for ever
            _named(
                *("InvalidRequestError", "AuthenticationError", "PermissionError", "InvalidRequestError", "APIError"),
                *("RateLimitError",),
                server="APIError",
            )
            | {408: "APIError", 503: "ServiceUnavailableError"},
            "APIConnectionError",
            retries=0,
            counts=False,
            dated=True,
            lacks={
                **dict.fromkeys(("response", "response_stream", "mcp_tool"), _OLD),
                "retries": "openai 0.28 does not retry",
            },
        ),
    )
}
