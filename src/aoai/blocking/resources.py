# Made from aio/resources.py by scripts/unasync.py: change that file, and run it.
"""What a client offers, area by area: each loads its operations and types when it is first touched."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .resource import Resource

if TYPE_CHECKING:
    from .operations.audio import Audio
    from .operations.batches import Batches
    from .operations.beta import Beta
    from .operations.chat import Chat
    from .operations.completions import TextCompletions
    from .operations.containers import Containers
    from .operations.conversations import Conversations
    from .operations.embeddings import Embeddings
    from .operations.evals import Evals
    from .operations.files import Files
    from .operations.fine_tuning import FineTuning
    from .operations.images import Images
    from .operations.models import Models
    from .operations.realtime import Realtime
    from .operations.responses import Responses
    from .operations.uploads import Uploads
    from .operations.vector_stores import VectorStores
    from .operations.videos import Videos
    from .operations.webhooks import Webhooks

__all__ = ["Resources"]


class Resources(Resource):
    """The areas of the API, as attributes of a client."""

    @cached_property
    def chat(self) -> Chat:
        """Chat completions."""
        from .operations.chat import Chat

        return Chat(self._driver)

    @cached_property
    def responses(self) -> Responses:
        """The Responses API: stored, chained, reasoning, tools."""
        from .operations.responses import Responses

        return Responses(self._driver)

    @cached_property
    def embeddings(self) -> Embeddings:
        """Vectors for texts."""
        from .operations.embeddings import Embeddings

        return Embeddings(self._driver)

    @cached_property
    def completions(self) -> TextCompletions:
        """Text that goes on from a text, as the older models write it."""
        from .operations.completions import TextCompletions

        return TextCompletions(self._driver)

    @cached_property
    def models(self) -> Models:
        """What models there are."""
        from .operations.models import Models

        return Models(self._driver)

    @cached_property
    def files(self) -> Files:
        """Files kept by the service."""
        from .operations.files import Files

        return Files(self._driver)

    @cached_property
    def uploads(self) -> Uploads:
        """Large files, part by part; not on Azure's v1 API, where `files.create` takes them whole."""
        from .operations.uploads import Uploads

        return Uploads(self._driver)

    @cached_property
    def batches(self) -> Batches:
        """Files of requests that are answered within a day."""
        from .operations.batches import Batches

        return Batches(self._driver)

    @cached_property
    def fine_tuning(self) -> FineTuning:
        """Models trained further on your examples."""
        from .operations.fine_tuning import FineTuning

        return FineTuning(self._driver)

    @cached_property
    def evals(self) -> Evals:
        """What is to be tested, and how it is judged."""
        from .operations.evals import Evals

        return Evals(self._driver)

    @cached_property
    def vector_stores(self) -> VectorStores:
        """Files that can be searched by meaning."""
        from .operations.vector_stores import VectorStores

        return VectorStores(self._driver)

    @cached_property
    def conversations(self) -> Conversations:
        """Items that responses add to and go on from."""
        from .operations.conversations import Conversations

        return Conversations(self._driver)

    @cached_property
    def containers(self) -> Containers:
        """Where programs of a model run."""
        from .operations.containers import Containers

        return Containers(self._driver)

    @cached_property
    def images(self) -> Images:
        """Pictures, made from words or from other pictures."""
        from .operations.images import Images

        return Images(self._driver)

    @cached_property
    def audio(self) -> Audio:
        """Speech from text, and text from speech."""
        from .operations.audio import Audio

        return Audio(self._driver)

    @cached_property
    def videos(self) -> Videos:
        """Videos, made from words."""
        from .operations.videos import Videos

        return Videos(self._driver)

    @cached_property
    def realtime(self) -> Realtime:
        """Talking with a model: calls and secrets."""
        from .operations.realtime import Realtime

        return Realtime(self._driver)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Addresses that the service calls when something happens."""
        from .operations.webhooks import Webhooks

        made = Webhooks(self._driver)
        made._secret = lambda: getattr(self, "webhook_secret", None)
        return made

    @cached_property
    def beta(self) -> Beta:
        """Threads, and realtime sessions as they were."""
        from .operations.beta import Beta

        return Beta(self._driver)
