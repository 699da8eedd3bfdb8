"""The samples of the documentation in every language: each program runs, prints and sends what it should.

Python's answer comes from real models, the others' from the scripted engine. What was sent is read from the endpoint's
own journal. A toolchain or a package registry that is not to be had skips, with the reason.
"""

from __future__ import annotations

import base64
import io
import json
import os
import re
import ssl
import subprocess
import urllib.request
from collections import Counter
from typing import Any

import pytest

from aoai.cli.ports import free_port

from .matrix import LANGUAGES, SAMPLES, Language, Sample
from .toolchains import Missing, Program, program

REAL = ("python", "aoai")


def picture() -> str:
    from PIL import Image

    kept = io.BytesIO()
    Image.new("RGB", (64, 48), (200, 30, 30)).save(kept, "PNG")
    return "data:image/png;base64," + base64.b64encode(kept.getvalue()).decode()


def cells() -> list[Any]:
    """Every sample in every language; a language's are run by one worker, which builds it."""
    return [
        pytest.param(
            sample,
            language,
            id=f"{language.name}-{sample.name}",
            marks=pytest.mark.xdist_group("endpoint" if language.name in REAL else f"foreign {language.name}"),
        )
        for language in LANGUAGES.values()
        for sample in SAMPLES.values()
    ]


@pytest.mark.parametrize(("sample", "language"), cells())
def test_sample(
    sample: Sample,
    language: Language,
    record_property: Any,
    request: pytest.FixtureRequest,
) -> None:
    record_property("cell", (sample.name, language.name))
    if reason := language.lacks.get(sample.name):
        pytest.skip(reason)
    try:
        built = program(language.name)
    except Missing as reason:
        pytest.skip(f"{language.title}: {reason}")
    environment: dict[str, str] = request.getfixturevalue(endpoint_of(language))
    journal(environment, "DELETE")
    said = run(built, sample.name, language, environment)
    sent = journal(environment)
    if sample.name == "errors":
        check_errors(language, said, sent)
    elif sample.name == "retries":
        check_retries(language, said, sent)
    elif sample.name == "fine_tuning_error":
        assert f"400 {language.errors[400]}" in said.splitlines() or f"404 {language.errors[404]}" in said.splitlines()
    else:
        check_answer(sample, language, said, sent)


@pytest.mark.xdist_group("endpoint")
@pytest.mark.parametrize("language", REAL)
def test_the_scope_of_newer_documents(language: str, endpoint_exports: dict[str, str]) -> None:
    assert "gpt-4o" in run(program(language), "newer_scope", LANGUAGES[language], endpoint_exports)


def endpoint_of(language: Language) -> str:
    """The fixture whose endpoint a language is run against. It is started only when a program is there to be run."""
    return "endpoint_exports" if language.name in REAL else "secure" if language.secure else "plain"


def run(built: Program, name: str, language: Language, environment: dict[str, str]) -> str:
    """What the program prints; it must end well."""
    told = {
        **environment,
        "PICTURE": picture(),
        "STATUSES": " ".join(map(str, sorted(language.errors))),
        "NOWHERE": f"http://127.0.0.1:{free_port()}/v1/",
    }
    done = subprocess.run(
        built.command(name),
        cwd=built.folder,
        env={**os.environ, **told},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


def journal(environment: dict[str, str], method: str = "GET") -> list[dict[str, Any]]:
    """The requests that arrived at the API."""
    base, key = environment["AZURE_OPENAI_ENDPOINT"], environment["AZURE_OPENAI_API_KEY"]
    asked = urllib.request.Request(f"{base}/aoai/journal", headers={"api-key": key}, method=method)
    trust = environment.get("SSL_CERT_FILE")
    context = ssl.create_default_context(cafile=trust) if trust else None
    with urllib.request.urlopen(asked, timeout=30, context=context) as reply:
        return [entry for entry in json.load(reply)["data"] if entry["path"].startswith("/openai/")]


# -- what must have come of it -------------------------------------------------------------------


def check_answer(sample: Sample, language: Language, said: str, sent: list[dict[str, Any]]) -> None:
    """The answer was printed, and one request made it, signed as the documentation signs it."""
    if sample.asks and language.name not in REAL:
        assert f"You said: {sample.asks}" in said
    for pattern in sample.prints:
        assert re.search(pattern, said, re.MULTILINE), f"no {pattern} in {said!r}"
    assert re.search(r"\w", said)
    path, credential = f"/openai/v1{sample.path}", sample.credential
    if sample.name in language.keyed:
        credential = "bearer key"
    if language.dated:
        path = f"/openai/deployments/{sample.model}{sample.path}"
        credential = credential.replace("bearer key", "api-key")
    assert [(entry["path"], entry["status"], entry["credential"]) for entry in sent] == [(path, 200, credential)]
    assert sent[0]["request_id"]
    assert sent[0]["retry_count"] == (0 if language.counts else None)
    shown = re.search(r"^request (\S+)", said, re.MULTILINE)
    assert shown is None or shown[1] == sent[0]["request_id"]


def check_retries(language: Language, said: str, sent: list[dict[str, Any]]) -> None:
    """Five retries were allowed and the fault lasted for three: they were made, and counted."""
    counted = [0, 1, 2, 3] if language.counts else [None] * 4
    assert [entry["status"] for entry in sent] == [503, 503, 503, 200]
    assert [entry["retry_count"] for entry in sent] == counted
    assert re.search(r"\w", said)


def check_errors(language: Language, said: str, sent: list[dict[str, Any]]) -> None:
    """Each status raised what the documentation says, after as many tries as it says."""
    raised = [f"{status} {name}" for status, name in sorted(language.errors.items())]
    assert said.splitlines() == [*raised, f"none {language.unreached}"]
    tried = Counter(entry["status"] for entry in sent)
    assert tried == {status: 1 + (language.retries if status in language.retried else 0) for status in language.errors}
