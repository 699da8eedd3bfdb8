"""Loads the engines that a configuration asks for. Nothing is downloaded: fetching the model is a step of its own."""

from __future__ import annotations

import asyncio
from pathlib import Path

from .config import ServeConfig
from .engines import ChatEngine, EmbeddingEngine, WeightsMissing

__all__ = ["load"]


async def load(config: ServeConfig) -> dict[str, ChatEngine | EmbeddingEngine]:
    """The engines by name: `chat` and `embedding`. Raises `EngineError` for one that cannot be loaded."""
    if config.engine == "scripted":
        from .engines.scripted import ScriptedChat, ScriptedEmbeddings

        return {"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()}
    chat = await _chat(config)
    try:
        embedding = await _embedding(config)
    except BaseException:
        await chat.close()
        raise
    return {"chat": chat, "embedding": embedding}


async def _chat(config: ServeConfig) -> ChatEngine:
    if config.upstream is not None:
        from .engines.upstream import UpstreamChat

        return UpstreamChat(config.upstream, config.upstream_model, config.upstream_key)
    from .engines.llama import LlamaChat
    from .engines.weights import weights_file

    path: Path | None = config.gguf or weights_file()
    if path is None:
        raise WeightsMissing("The chat model is not there. `aoai models fetch` gets it; --gguf FILE uses another.")
    return await asyncio.to_thread(LlamaChat, path)


async def _embedding(config: ServeConfig) -> EmbeddingEngine:
    if config.upstream is not None and config.upstream_embeddings is not None:
        from .engines.upstream import UpstreamEmbeddings

        return UpstreamEmbeddings(config.upstream, config.upstream_embeddings, config.upstream_key)
    from .engines.e5 import E5Embeddings

    return await asyncio.to_thread(E5Embeddings)
