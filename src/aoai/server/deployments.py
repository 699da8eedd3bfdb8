"""Which model answers under which name: the table of deployments.

A deployment has a name that requests carry in `model`, the dated model it claims to be in replies, and the engine
that really answers. The table here is the default; a `[deployments.NAME]` section of the configuration file
changes or adds a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

__all__ = ["DEFAULTS", "Deployment", "Deployments", "Kind"]

Kind: TypeAlias = Literal["chat", "reasoning", "completion", "embedding", "realtime"]
KINDS: tuple[Kind, ...] = ("chat", "reasoning", "completion", "embedding", "realtime")
FILTERS = ("default", "asynchronous")
ENGINES = ("", "chat", "embedding")
"""What the setting `engine` may name in a file: what `loading.load` loads."""


@dataclass(frozen=True, slots=True)
class Deployment:
    """One line of the table."""

    name: str
    model: str
    """What replies carry in `model`, e.g. `gpt-4.1-nano-2025-04-14`."""
    kind: Kind = "chat"
    engine: str = ""
    """Which engine answers: a name of `Service.engines`; empty for the usual one of its kind."""
    context: int = 128_000
    """The most tokens that prompt and answer may have together. The engine's own limit holds as well."""
    dimensions: int = 0
    """Length of the vectors of an embedding deployment."""
    shortens: bool = True
    """Whether an embedding deployment takes `dimensions`."""
    created: int = 1_744_316_542
    filter: str = "default"
    """`asynchronous`: chat streams show an answer at once, and what the content filter finds comes afterwards."""
    requests_per_minute: int = 60_000
    """More are answered 429 (`limits.py`). The default is more than this machine can answer."""
    tokens_per_minute: int = 60_000_000
    enqueued_tokens: int = 0
    """How many tokens batches may have under way or waiting, by the estimate; 0: as many as they like."""
    first_token_ms: int = 0
    """Milliseconds before anything comes (`pacing.py`); an engine that needs longer is not hurried."""
    tokens_per_second: int = 0
    """How fast an answer is written; 0: as fast as the engine can."""
    jitter_percent: int = 0
    """How far each of these waits may be from its length, either way."""

    @property
    def paced(self) -> bool:
        """Whether it is to be slower than its engine."""
        return self.first_token_ms > 0 or self.tokens_per_second > 0

    @property
    def chats(self) -> bool:
        """Whether it answers chat and Responses."""
        return self.kind in ("chat", "reasoning")

    @property
    def engine_name(self) -> str:
        """The engine's name, spelled out."""
        return self.engine or ("embedding" if self.kind == "embedding" else "chat")


DEFAULTS: tuple[Deployment, ...] = (
    Deployment("gpt-4.1", "gpt-4.1-2025-04-14", context=1_047_576, created=1_744_316_542),
    Deployment("gpt-4.1-mini", "gpt-4.1-mini-2025-04-14", context=1_047_576, created=1_744_318_173),
    Deployment("gpt-4.1-nano", "gpt-4.1-nano-2025-04-14", context=1_047_576, created=1_744_321_025),
    Deployment("gpt-4o", "gpt-4o-2024-11-20", created=1_732_060_800),
    Deployment("gpt-4o-mini", "gpt-4o-mini-2024-07-18", created=1_721_260_800),
    Deployment("o4-mini", "o4-mini-2025-04-16", "reasoning", context=200_000, created=1_744_761_600),
    Deployment("gpt-5", "gpt-5-2025-08-07", "reasoning", context=400_000, created=1_754_524_800),
    Deployment("gpt-5-mini", "gpt-5-mini-2025-08-07", "reasoning", context=400_000, created=1_754_524_800),
    Deployment("gpt-35-turbo-instruct", "gpt-35-turbo-instruct", "completion", context=4096, created=1_692_901_427),
    Deployment("gpt-realtime", "gpt-realtime-2025-08-28", "realtime", context=32_000, created=1_756_271_701),
    Deployment(
        "text-embedding-3-small",
        "text-embedding-3-small",
        "embedding",
        context=8192,
        dimensions=1536,
        created=1_705_948_997,
    ),
    Deployment(
        "text-embedding-3-large",
        "text-embedding-3-large",
        "embedding",
        context=8192,
        dimensions=3072,
        created=1_705_953_180,
    ),
    Deployment(
        "text-embedding-ada-002",
        "text-embedding-ada-002",
        "embedding",
        context=8192,
        dimensions=1536,
        shortens=False,
        created=1_671_217_299,
    ),
)


class Deployments(Mapping[str, Deployment]):
    """Deployments by name; lookups ignore case, as the service's do."""

    def __init__(self, lines: tuple[Deployment, ...] = DEFAULTS) -> None:
        self._lines = {line.name.lower(): line for line in lines}

    def __getitem__(self, name: str) -> Deployment:
        return self._lines[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return (line.name for line in self._lines.values())

    def __len__(self) -> int:
        return len(self._lines)

    def of_model(self, model: str) -> Deployment | None:
        """The first deployment of a model."""
        return next((line for line in self._lines.values() if line.model == model), None)

    def with_sections(self, sections: Mapping[str, Any]) -> Deployments:
        """The table with the `[deployments.NAME]` sections of a configuration file laid over it.

        Raises `ValueError` for a setting that does not exist or has the wrong type.
        """
        lines = list(self._lines.values())
        for name, section in sections.items():
            known = self.get(name)
            lines.append(_laid_over(known or Deployment(name, name), section))
        return Deployments(tuple(lines))

    def each(self, **settings: Any) -> Deployments:
        """The table with settings changed in every line. Raises `ValueError` for one that cannot be."""
        return Deployments(tuple(_laid_over(line, settings) for line in self._lines.values()))


def _laid_over(line: Deployment, section: Any) -> Deployment:
    where = f"[deployments.{line.name}]"
    if not isinstance(section, Mapping):
        raise ValueError(f"{where} must be a table of settings, such as model = {line.model!r}.")
    settings: dict[str, Any] = {}
    types: dict[str, type] = {
        "model": str, "kind": str, "engine": str, "context": int, "dimensions": int, "shortens": bool, "created": int,
        "filter": str, "requests_per_minute": int, "tokens_per_minute": int,
        "enqueued_tokens": int, "first_token_ms": int, "tokens_per_second": int, "jitter_percent": int,
    }  # fmt: skip
    for key, value in section.items():  # pyright: ignore[reportUnknownVariableType]
        if key not in types:
            raise ValueError(f"{where} has no setting {key!r}. It may have: {', '.join(types)}.")
        if type(value) is not types[key]:  # pyright: ignore[reportUnknownArgumentType]
            raise ValueError(f"{where} {key} must be of type {types[key].__name__}, not {value!r}.")
        settings[str(key)] = value  # pyright: ignore[reportUnknownArgumentType]
    made = replace(line, **settings)
    if made.kind not in KINDS:
        raise ValueError(f"{where} kind must be one of {', '.join(KINDS)}, not {made.kind!r}.")
    if made.engine not in ENGINES:
        raise ValueError(f"{where} engine must be one of {', '.join(filter(None, ENGINES))}, not {made.engine!r}.")
    if made.filter not in FILTERS:
        raise ValueError(f"{where} filter must be one of {', '.join(FILTERS)}, not {made.filter!r}.")
    if made.context < 1:
        raise ValueError(f"{where} context must be a number of tokens greater than 0, not {made.context}.")
    for name in ("requests_per_minute", "tokens_per_minute"):
        if getattr(made, name) < 1:
            raise ValueError(f"{where} {name} must be a number greater than 0, not {getattr(made, name)}.")
    if made.enqueued_tokens < 0:
        raise ValueError(f"{where} enqueued_tokens must not be negative; 0 sets no limit.")
    if made.first_token_ms < 0 or made.tokens_per_second < 0 or not 0 <= made.jitter_percent <= 100:
        raise ValueError(
            f"{where} first_token_ms and tokens_per_second must not be negative, and jitter_percent is 0 to 100."
        )
    if made.kind == "embedding" and made.dimensions < 1:
        raise ValueError(f"{where} is an embedding deployment, so it needs dimensions = 1536 or another length.")
    return made
