"""What every handler can reach: configuration, deployments, engines, state, identity, clock and ids.

One `Service` stands behind one application. It starts and stops what lives longer than a request; it answers none.
"""

from __future__ import annotations

import asyncio
import logging
import random
import string
import time
import uuid
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from . import errors
from .config import ServeConfig
from .deployments import Deployment, Deployments, Kind
from .engines import EngineError
from .faults import Tries
from .identity import Identity
from .jobs import Jobs
from .limits import Limits
from .narrow import Narrow
from .pacing import Pace, PacedChat, PacedEmbeddings
from .state import Store
from .tuning.models import TunedModels, is_tuned
from .tuning.tuned import Tuned

if TYPE_CHECKING:
    from .engines import ChatEngine, EmbeddingEngine
    from .sockets import Socket

__all__ = ["Ids", "Service"]

log = logging.getLogger("aoai.server")

_ALPHABET = string.ascii_letters + string.digits

_WRITERS: Mapping[str, tuple[Kind, ...]] = {"completion": ("completion",), "realtime": ("realtime",)}
"""Which kinds of deployments an operation writes with, where it is not those of chat."""

Engines = Mapping[str, "ChatEngine | EmbeddingEngine"]


class Ids:
    """Makes ids of objects: a prefix and letters that nobody guesses (or, with a seed, that tests can rely on)."""

    def __init__(self, source: random.Random | None = None) -> None:
        self._source = source or random.SystemRandom()

    def __call__(self, prefix: str, length: int = 24) -> str:
        return prefix + "".join(self._source.choices(_ALPHABET, k=length))

    def hex(self, prefix: str, length: int = 48) -> str:
        """An id in lower-case hexadecimal, as Responses has them (`resp_...`, `msg_...`)."""
        return prefix + "".join(self._source.choices("0123456789abcdef", k=length))

    def uuid(self) -> str:
        """A random UUID, as requests have them."""
        return str(uuid.UUID(int=self._source.getrandbits(128), version=4))


class Service:
    """The local endpoint without its HTTP face."""

    def __init__(
        self,
        config: ServeConfig | None = None,
        *,
        engines: Engines | None = None,
        load: Callable[[], Awaitable[Engines]] | None = None,
        state: Store | None = None,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        ids: Ids | None = None,
        patience: float = 60.0,
    ) -> None:
        """`engines` are ready at once; otherwise `load` makes them, in the background, once `start` is called.

        `patience`: for how many seconds a request waits for engines that are still being loaded.
        """
        self.config = config or ServeConfig()
        self.deployments: Deployments = self.config.deployments
        self.engines: Engines = engines or {}
        self.state = state or Store(self.config.state)
        self.tuned = TunedModels(self.state)
        self.clock = clock
        self.sleep = sleep
        repeatable = self.config.seed is not None and self.config.state is None  # or ids would be given out again
        self.ids = ids or Ids(random.Random(self.config.seed) if repeatable else None)
        self.seed = self.config.seed
        self._chance = random.Random(self.config.seed)
        self.identity = Identity((self.config.key,), self.config.identity_header, clock=clock)
        self.tries = Tries()
        """How often faults on demand were obeyed."""
        self.patience = patience
        self.problem = ""
        """Why the engines could not be loaded."""
        self.stopping = False
        """Whether requests that are cancelled are cancelled because the endpoint stops."""
        self._load = load
        self._loaded = asyncio.Event()
        if engines is not None:
            self._loaded.set()
        self._tasks: set[asyncio.Task[Any]] = set()
        self.limits = Limits(clock)
        self.jobs = Jobs(self.spawn)
        """Work on objects that goes on behind the requests: background responses, batches, ..."""
        self.sockets: set[Socket] = set()
        """Web sockets that are open."""

    @property
    def ready(self) -> bool:
        """Whether the engines are there."""
        return self._loaded.is_set() and not self.problem

    @property
    def now(self) -> int:
        """The time in whole seconds, as `created` fields have it."""
        return int(self.clock())

    # -- life ------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Takes the signing secret and the fine-tuned models from the state, and begins to load the engines."""
        await self.identity.keep(self.state)
        await self.tuned.load()
        if self._load is not None and not self._loaded.is_set():
            self.spawn(self._load_engines(self._load), name="load engines")

    async def _load_engines(self, load: Callable[[], Awaitable[Engines]]) -> None:
        try:
            self.engines = await load()
        except EngineError as problem:  # says by itself what is wrong
            log.error("the models could not be loaded: %s", problem)
            self.problem = str(problem)
        except Exception as problem:
            log.exception("the models could not be loaded")
            self.problem = str(problem) or type(problem).__name__
        finally:
            self._loaded.set()

    async def loaded(self) -> None:
        """Waits until the engines are loaded, or could not be; `problem` tells which."""
        await self._loaded.wait()

    async def close(self) -> None:
        """Ends background work, then the engines, then the state."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for engine in {id(engine): engine for engine in self.engines.values()}.values():
            await engine.close()
        await self.state.close()

    def spawn(self, work: Coroutine[Any, Any, Any], *, name: str) -> asyncio.Task[Any]:
        """Runs work that outlives its request; it is cancelled when the service closes."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (problem := task.exception()) is not None:
            log.error("background work %r failed", task.get_name(), exc_info=problem)

    # -- what handlers ask for -------------------------------------------------------------------

    def deployment(self, name: object) -> Deployment:
        """The deployment that a request names, or the service's 404.

        A fine-tuned model is a deployment of its own name as soon as it is there; a line of the table may name it, too.
        """
        if isinstance(name, str):
            found = self.deployments.get(name)
            if found is not None and (not is_tuned(found.model) or self.tuned.get(found.model) is not None):
                return found
            tuned = self.tuned.get(name)
            base = None if tuned is None else self.deployments.of_model(tuned.base)
            if tuned is not None and base is not None:
                return replace(base, name=tuned.name, model=tuned.name, created=tuned.created)
        raise errors.no_deployment()

    async def chat_engine(self, deployment: Deployment, operation: str = "chatCompletion") -> ChatEngine:
        """The engine behind a deployment that writes; waits while it is being loaded."""
        if deployment.kind not in _WRITERS.get(operation, ("chat", "reasoning")):
            raise errors.wrong_kind(operation, deployment.model)
        engine = await self._engine(deployment)
        if not hasattr(engine, "stream"):
            raise self._misplaced(deployment)
        chat = cast("ChatEngine", engine)
        tuned = self.tuned.get(deployment.model)
        if tuned is not None:
            embedding = self.embedding
            chat = Tuned(chat, embedding, lambda: self.tuned.knowledge(tuned, embedding), tuned.shots)
        if deployment.paced:
            chat = PacedChat(chat, self._pace(deployment))
        return chat if deployment.context >= chat.context else Narrow(chat, deployment.context)

    async def embedding_engine(self, deployment: Deployment) -> EmbeddingEngine:
        """The engine behind an embedding deployment; waits while it is being loaded."""
        if deployment.kind != "embedding":
            raise errors.wrong_kind("embeddings", deployment.model)
        engine = await self._engine(deployment)
        if not hasattr(engine, "embed"):
            raise self._misplaced(deployment)
        embedding = cast("EmbeddingEngine", engine)
        return PacedEmbeddings(embedding, self._pace(deployment)) if deployment.paced else embedding

    @property
    def embedding(self) -> EmbeddingEngine:
        """The embedding engine itself, for what this endpoint looks up on its own account."""
        engine = self.engines.get("embedding")
        if engine is None or not hasattr(engine, "embed"):
            raise errors.loading("there is no embedding model, which fine-tuned models find their examples by.")
        return cast("EmbeddingEngine", engine)

    def _pace(self, deployment: Deployment) -> Pace:
        return Pace(deployment, self._chance, self.clock, self.sleep)

    def _misplaced(self, deployment: Deployment) -> errors.Fault:
        return errors.loading(
            f"deployment {deployment.name!r} is of kind {deployment.kind!r}, but its engine {deployment.engine_name!r} "
            "is not; mend the [deployments] section of the configuration."
        )

    async def _engine(self, deployment: Deployment) -> ChatEngine | EmbeddingEngine:
        try:
            await asyncio.wait_for(self._loaded.wait(), self.patience)
        except TimeoutError:
            raise errors.loading() from None
        if self.problem:
            raise errors.loading(self.problem)
        try:
            return self.engines[deployment.engine_name]
        except KeyError:
            known = ", ".join(self.engines) or "none"
            problem = f"deployment {deployment.name!r} names engine {deployment.engine_name!r}; loaded are: {known}."
            raise errors.loading(problem) from None
