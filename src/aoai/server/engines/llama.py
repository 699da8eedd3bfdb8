"""Runs a GGUF file in this process, by xllamacpp (llama.cpp's server without its HTTP port).

Generation happens in worker threads; the event loop only carries pieces. Importing this module loads no runtime.
"""

from __future__ import annotations

import asyncio
import http.client
import importlib
import json
import os
import platform
import shutil
import socket
import tempfile
import threading
import weakref
from collections import OrderedDict
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol, cast

from aoai.server.turns import Sampling, Usage

from . import Ask, BadSchema, BadSetting, ContextTooLong, EngineDown, EngineError, Piece, WeightsMissing
from .chunks import read_chunk
from .instance import fitted, minimal
from .line import Line

__all__ = ["LlamaChat"]

_SLOTS = 4
# The memory for conversations, in windows: with one, a long answer would keep everybody else waiting.
_WINDOWS = 2
# Prompts are read in steps of this many tokens; between two steps a disconnected client is noticed.
_STEP = 128
# Where the caller sets no penalty: without these, a model of this size soon says the same again and again. A stronger
# first one makes it avoid the words of the question. No text breaks a sequence, or every quote mark in JSON would.
_REPEAT: dict[str, Any] = {
    "repeat_penalty": 1.05,
    "dry_multiplier": 0.8,
    "dry_allowed_length": 5,
    "dry_sequence_breakers": ["\x1f"],
}
_GUIDE = {
    # Free white space lets a small model write blanks for ever; lenient: what cannot be enforced is not refused.
    "whitespace_flexible": False,
    "item_separator": ", ",
    "key_separator": ": ",
    "lenient": True,
}


class _Server(Protocol):
    listening_address: str

    def handle_chat_completions(self, body: dict[str, Any], callback: Callable[[Any], bool]) -> Any: ...

    def handle_completions(self, body: dict[str, Any], callback: Callable[[Any], bool] | None = None) -> Any: ...


class LlamaChat:
    """A chat engine over one GGUF file. Loads it when constructed: construct it in a thread.

    Up to four conversations at a time, each within a window of `context` tokens; others wait in line. `threads` are
    for decoding: 1 keeps its speed when other processes are busy, more is faster on a machine of its own.
    `default_tokens` and `default_temperature` hold where a request names none: a small model that loses the thread
    goes on for ever. The same seed gives the same text: such a request runs alone, without the prompt cache.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        context: int = 8192,
        threads: int = 1,
        default_tokens: int = 512,
        default_temperature: float = 0.2,
    ) -> None:
        self._folder = _socket_folder()
        # Also at the end of a process that never called `close`.
        weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        try:
            self._server: _Server | None = _load(Path(path), context, threads, self._folder / "llama.sock")
            props = self._ask_socket("GET", "/props", None)
            self.context = min(context, int(props["default_generation_settings"]["n_ctx"]))
        except BaseException:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise
        self._default_tokens = default_tokens
        self._default_temperature = default_temperature
        self._room = context * _WINDOWS
        self._line = Line(_SLOTS, self._room)
        self._desk = ThreadPoolExecutor(2, thread_name_prefix="llama-desk")
        self._writers = ThreadPoolExecutor(_SLOTS, thread_name_prefix="llama")
        self._jobs: set[_Job] = set()
        self._verdicts: OrderedDict[str, bool] = OrderedDict()
        self._lock = threading.Lock()

    async def stream(self, ask: Ask) -> AsyncGenerator[Piece, None]:
        """Yields the text as it is generated. Closing it frees the slot at the next token or step of the prompt."""
        loop = asyncio.get_running_loop()
        if self._server is None:
            raise EngineDown("The language model has been unloaded.")
        body, need = await loop.run_in_executor(self._desk, self._prepared, ask)
        await self._line.enter(need)
        job = _Job(loop)
        try:
            self._jobs.add(job)
            self._writers.submit(self._generate, body, job, need)
        except RuntimeError:  # closed while this one waited
            self._jobs.discard(job)
            self._line.leave(need)
            raise EngineDown("The language model has been unloaded.") from None
        last: Piece | None = None
        try:
            while True:
                got = await job.chunks.get()
                if isinstance(got, BaseException):
                    raise got
                if got is None:
                    break
                piece = _piece(got)
                if piece.finish is not None:
                    last = piece
                elif piece.usage is not None and last is not None:
                    last = Piece(last.text, last.tokens, last.finish, piece.usage)
                elif piece.text or piece.tokens:
                    yield piece
            if last is None:
                raise EngineDown("The language model stopped before its answer was complete; try again.")
            yield last if last.usage is not None else Piece(last.text, last.tokens, last.finish, Usage())
        finally:
            job.stopped = True

    async def count(self, text: str) -> int:
        """Counts the model's own tokens of a text."""
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._desk, self._ask_socket, "POST", "/tokenize", {"content": _sound(text)})
        return len(found["tokens"])

    async def measure(self, ask: Ask) -> int:
        """Counts the model's own tokens of a prompt, those of its template included."""
        return (await asyncio.get_running_loop().run_in_executor(self._desk, self._measured, ask))[1]

    async def close(self) -> None:
        """Stops what is being written and unloads the model."""
        server, self._server = self._server, None
        if server is None:
            return
        for job in list(self._jobs):
            job.stopped = True
        await asyncio.get_running_loop().run_in_executor(None, self._closed)
        del server

    def _closed(self) -> None:
        self._writers.shutdown(wait=True)
        self._desk.shutdown(wait=True)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _measured(self, ask: Ask) -> tuple[dict[str, Any], int]:
        """Returns the part of the request that is the prompt, and its tokens. In a desk thread."""
        if not ask.messages:
            raise BadSetting("The conversation is empty; send at least one message.")
        if ask.raw:
            written = _sound(ask.messages[0].text)
            body: dict[str, Any] = {"prompt": written}
        else:
            body = {
                "messages": [{"role": m.role, "content": _sound(m.text)} for m in ask.messages],
                # Thinking of a template's own would come out unseen; the thinking pass is made by the caller.
                "chat_template_kwargs": {"enable_thinking": False},
                "reasoning_format": "none",
            }
            written = self._ask_socket("POST", "/apply-template", body)["prompt"]
        count = {"content": written, "add_special": True, "parse_special": True}
        return body, len(self._ask_socket("POST", "/tokenize", count)["tokens"])

    def _prepared(self, ask: Ask) -> tuple[dict[str, Any], int]:
        """Returns the request and the room it needs in the window; refuses what cannot work. In a desk thread."""
        body, prompt = self._measured(ask)
        if prompt >= self.context:
            raise ContextTooLong(prompt, self.context)
        most = self._default_tokens if ask.sampling.max_tokens is None else ask.sampling.max_tokens
        most = min(most, self.context - prompt)
        body |= _settings(ask.sampling, self._default_temperature)
        if ask.raw and ask.sampling.logprobs:
            body["logprobs"] = max(1, body.pop("top_logprobs"))  # 0 would be none
        if not ask.copies and not ask.sampling.presence_penalty and not ask.sampling.frequency_penalty:
            body |= _REPEAT
        body |= {"max_tokens": most, "stream": True, "stream_options": {"include_usage": True}, "return_progress": True}
        if ask.schema is not None:
            body["grammar"] = self._grammar(ask.schema)
        # Side by side with others, a prompt is cut differently, and rounding may turn a token: a seed runs alone.
        return body, prompt + most if ask.sampling.seed is None else self._room

    def _grammar(self, schema: dict[str, Any]) -> str:
        told = json.dumps({**fitted(schema), "x-guidance": _GUIDE})
        with self._lock:
            known = self._verdicts.get(told)
        if known is None:
            known = self._probed(told)
            with self._lock:
                self._verdicts[told] = known
                while len(self._verdicts) > 256:
                    self._verdicts.popitem(last=False)
        if not known:
            # The compiler keeps its reasons to itself; ours are found by trying to satisfy the schema.
            minimal(schema)
            raise BadSchema(
                "The JSON schema cannot be enforced: it contradicts itself, has a malformed keyword, "
                "or is larger than the grammar compiler allows."
            )
        return f"%llguidance {{}}\nstart: %json {told}"

    def _probed(self, told: str) -> bool:
        """Tells whether a schema compiles. A grammar that does not is ignored without a word, and any text comes:
        so a tab, which nothing begins with, is demanded before the JSON and looked for."""
        server = self._running()
        grammar = f'%llguidance {{}}\nstart: "\\t" %json {told}'
        got: Any = server.handle_completions({"prompt": "\n", "n_predict": 1, "temperature": 0, "grammar": grammar})
        try:
            return str(got["choices"][0]["text"]).startswith("\t")
        except (KeyError, IndexError, TypeError):
            return False

    def _generate(self, body: dict[str, Any], job: _Job, need: int) -> None:
        """Runs one request to its end, in a writer thread."""
        try:
            if not job.stopped:
                server = self._running()
                (server.handle_completions if "prompt" in body else server.handle_chat_completions)(body, job.take)
            job.put(None)
        except ValueError as error:
            job.put(BadSetting(f"The model's template does not accept this conversation: {error}"))
        except EngineError as error:
            job.put(error)
        except Exception as error:
            job.put(EngineDown(f"The language model failed: {error}"))
        finally:
            self._jobs.discard(job)
            self._line.leave(need)

    def _running(self) -> _Server:
        if self._server is None:
            raise EngineDown("The language model has been unloaded.")
        return self._server

    def _ask_socket(self, method: str, path: str, body: dict[str, Any] | None) -> Any:
        """Asks the runtime's listener, which is a socket file in a folder of our own, not a port."""
        connection = _Socket(self._folder / "llama.sock")
        try:
            connection.request(
                method, path, None if body is None else json.dumps(body), {"Content-Type": "application/json"}
            )
            answer = connection.getresponse()
            found: Any = json.loads(answer.read())
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise EngineDown(f"The language model does not answer: {error}") from error
        finally:
            connection.close()
        if answer.status != 200:
            told = found.get("error", {}).get("message", found)
            raise BadSetting(f"The model's template does not accept this conversation: {told}")
        return found


class _Job:
    """One request under way: carries chunks from the writer thread to the event loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.chunks: asyncio.Queue[dict[str, Any] | BaseException | None] = asyncio.Queue()
        self.stopped = False

    def take(self, chunk: dict[str, Any]) -> bool:
        """The runtime's callback: True makes it stop."""
        if not self.stopped:
            self.put(chunk)
        return self.stopped

    def put(self, what: dict[str, Any] | BaseException | None) -> None:
        try:
            self._loop.call_soon_threadsafe(self.chunks.put_nowait, what)
        except RuntimeError:  # the event loop has ended, and nobody listens
            self.stopped = True


class _Socket(http.client.HTTPConnection):
    def __init__(self, path: Path) -> None:
        super().__init__("localhost", timeout=30)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(30)
        self.sock.connect(str(self._path))


def _load(path: Path, context: int, threads: int, sock: Path) -> _Server:
    if not path.is_file():
        raise WeightsMissing(f"There is no model file at {path}; name a GGUF file with --gguf FILE.")
    with path.open("rb") as file:
        if file.read(4) != b"GGUF":
            raise WeightsMissing(f"{path} could not be loaded: it is not a GGUF file, which begins with 'GGUF'.")
    _check_processor()
    # libgomp reads this once, when it is loaded; spinning threads starve each other when the machine is shared.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    try:
        runtime = cast("Any", importlib.import_module("xllamacpp"))
    except ImportError as error:
        raise EngineDown(
            f"The runtime for language models cannot be loaded: {error}. Install it with `pip install 'aoai[serve]'`; "
            "if a shared library is missing, install libgomp1 and libstdc++6 by the system's package manager."
        ) from error
    params = runtime.CommonParams()
    params.model.path = str(path)
    params.n_ctx, params.n_parallel, params.kv_unified = context * _WINDOWS, _SLOTS, True
    params.n_batch = params.n_ubatch = _STEP
    params.cpuparams.n_threads, params.cpuparams_batch.n_threads = threads, max(2, threads)
    params.cache_ram_mib = 64  # its default is 8 GiB
    params.fit_params, params.verbosity, params.ui, params.prefill_assistant = False, -1, False, False
    params.hostnames = [str(sock)]
    try:
        return cast("_Server", runtime.Server(params))
    except RuntimeError as error:
        raise WeightsMissing(
            f"{path} could not be loaded as a GGUF model: it is damaged or incomplete, of a kind that this "
            f"runtime does not know, or larger than the memory. ({error})"
        ) from error


def _socket_folder() -> Path:
    """Makes a private folder whose path leaves room for a socket's (107 characters at most)."""
    folder = Path(tempfile.mkdtemp(prefix="aoai-"))
    if len(str(folder)) > 90:
        folder.rmdir()
        folder = Path(tempfile.mkdtemp(prefix="aoai-", dir="/tmp"))
    return folder


def _check_processor() -> None:
    """Refuses a processor on which the prebuilt runtime would die without a word."""
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        return
    try:
        flags = next(s for s in Path("/proc/cpuinfo").read_text().splitlines() if s.startswith("flags")).split()
    except (OSError, StopIteration):
        return
    if lacking := {"avx2", "fma", "f16c"} - set(flags):
        raise EngineDown(
            f"This processor lacks {', '.join(sorted(lacking))}, which the prebuilt language model runtime needs; "
            "use --upstream URL, or --engine scripted."
        )


def _settings(sampling: Sampling, temperature: float) -> dict[str, Any]:
    wanted = temperature if sampling.temperature is None else sampling.temperature
    settings: dict[str, Any] = {
        "temperature": wanted,
        "presence_penalty": sampling.presence_penalty,
        "frequency_penalty": sampling.frequency_penalty,
        "stop": [s for s in sampling.stop if s],
        # A cached prompt was computed in other steps, and rounding then tips the balance between two tokens.
        "cache_prompt": sampling.seed is None and wanted > 0,
    }
    if sampling.top_p is not None:
        settings["top_p"] = sampling.top_p
    if sampling.seed is not None:
        settings["seed"] = sampling.seed % 0xFFFFFFFF  # all ones means "at random"
    if sampling.logit_bias:
        settings["logit_bias"] = sampling.logit_bias
    if sampling.logprobs:
        settings |= {"logprobs": True, "top_logprobs": sampling.top_logprobs}
    return settings


def _piece(chunk: dict[str, Any]) -> Piece:
    error: Any = chunk.get("error")
    if not error:
        return read_chunk(chunk)
    if error.get("type") == "exceed_context_size_error":
        raise ContextTooLong(int(error["n_prompt_tokens"]), int(error["n_ctx"]))
    told = str(error.get("message", error))
    raise (BadSetting if error.get("code") == 400 else EngineDown)(f"The language model refused: {told}")


def _sound(text: str) -> str:
    """Replaces what cannot be written as UTF-8 (half of a surrogate pair)."""
    return text.encode("utf-8", "replace").decode()
