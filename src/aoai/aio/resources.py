"""What a client offers, area by area: each loads its operations and types when it is first touched."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .resource import AsyncResource

if TYPE_CHECKING:
    from .operations.audio import AsyncAudio
    from .operations.batches import AsyncBatches
    from .operations.beta import AsyncBeta
    from .operations.chat import AsyncChat
    from .operations.completions import AsyncTextCompletions
    from .operations.containers import AsyncContainers
    from .operations.conversations import AsyncConversations
    from .operations.embeddings import AsyncEmbeddings
    from .operations.evals import AsyncEvals
    from .operations.files import AsyncFiles
    from .operations.fine_tuning import AsyncFineTuning
    from .operations.images import AsyncImages
    from .operations.models import AsyncModels
    from .operations.realtime import AsyncRealtime
    from .operations.responses import AsyncResponses
    from .operations.uploads import AsyncUploads
    from .operations.vector_stores import AsyncVectorStores
    from .operations.videos import AsyncVideos
    from .operations.webhooks import AsyncWebhooks

__all__ = ["AsyncResources"]


class AsyncResources(AsyncResource):
    """The areas of the API, as attributes of a client."""

    @cached_property
    def chat(self) -> AsyncChat:
        """Chat completions."""
        from .operations.chat import AsyncChat

        return AsyncChat(self._driver)

    @cached_property
    def responses(self) -> AsyncResponses:
        """The Responses API: stored, chained, reasoning, tools."""
        from .operations.responses import AsyncResponses

        return AsyncResponses(self._driver)

    @cached_property
    def embeddings(self) -> AsyncEmbeddings:
        """Vectors for texts."""
        from .operations.embeddings import AsyncEmbeddings

        return AsyncEmbeddings(self._driver)

    @cached_property
    def completions(self) -> AsyncTextCompletions:
        """Text that goes on from a text, as the older models write it."""
        from .operations.completions import AsyncTextCompletions

        return AsyncTextCompletions(self._driver)

    @cached_property
    def models(self) -> AsyncModels:
        """What models there are."""
        from .operations.models import AsyncModels

        return AsyncModels(self._driver)

    @cached_property
    def files(self) -> AsyncFiles:
        """Files kept by the service."""
        from .operations.files import AsyncFiles

        return AsyncFiles(self._driver)

    @cached_property
    def uploads(self) -> AsyncUploads:
        """Large files, part by part; not on Azure's v1 API, where `files.create` takes them whole."""
        from .operations.uploads import AsyncUploads

        return AsyncUploads(self._driver)

    @cached_property
    def batches(self) -> AsyncBatches:
        """Files of requests that are answered within a day."""
        from .operations.batches import AsyncBatches

        return AsyncBatches(self._driver)

    @cached_property
    def fine_tuning(self) -> AsyncFineTuning:
        """Models trained further on your examples."""
        from .operations.fine_tuning import AsyncFineTuning

        return AsyncFineTuning(self._driver)

    @cached_property
    def evals(self) -> AsyncEvals:
        """What is to be tested, and how it is judged."""
        from .operations.evals import AsyncEvals

        return AsyncEvals(self._driver)

    @cached_property
    def vector_stores(self) -> AsyncVectorStores:
        """Files that can be searched by meaning."""
        from .operations.vector_stores import AsyncVectorStores

        return AsyncVectorStores(self._driver)

    @cached_property
    def conversations(self) -> AsyncConversations:
        """Items that responses add to and go on from."""
        from .operations.conversations import AsyncConversations

        return AsyncConversations(self._driver)

    @cached_property
    def containers(self) -> AsyncContainers:
        """Where programs of a model run."""
        from .operations.containers import AsyncContainers

        return AsyncContainers(self._driver)

    @cached_property
    def images(self) -> AsyncImages:
        """Pictures, made from words or from other pictures."""
        from .operations.images import AsyncImages

        return AsyncImages(self._driver)

    @cached_property
    def audio(self) -> AsyncAudio:
        """Speech from text, and text from speech."""
        from .operations.audio import AsyncAudio

        return AsyncAudio(self._driver)

    @cached_property
    def videos(self) -> AsyncVideos:
        """Videos, made from words."""
        from .operations.videos import AsyncVideos

        return AsyncVideos(self._driver)

    @cached_property
    def realtime(self) -> AsyncRealtime:
        """Talking with a model: calls and secrets."""
        from .operations.realtime import AsyncRealtime

        return AsyncRealtime(self._driver)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Addresses that the service calls when something happens."""
        from .operations.webhooks import AsyncWebhooks

        made = AsyncWebhooks(self._driver)
        made._secret = lambda: getattr(self, "webhook_secret", None)
        return made

    @cached_property
    def beta(self) -> AsyncBeta:
        """Threads, and realtime sessions as they were."""
        from .operations.beta import AsyncBeta

        return AsyncBeta(self._driver)
