"""Settings: from a file, over the defaults, with errors that name the setting."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.cli.deployments import as_toml
from aoai.server.config import ConfigError, ServeConfig, check, load
from aoai.server.deployments import Deployment, Deployments

NAMES = {
    "gpt-4.1", "gpt-4.1-mini", "gpt-4.1-nano", "gpt-4o", "gpt-4o-mini", "o4-mini", "gpt-5", "gpt-5-mini",
    "text-embedding-3-small", "text-embedding-3-large", "text-embedding-ada-002", "gpt-35-turbo-instruct",
    "gpt-realtime",
}  # fmt: skip


def read(tmp_path: Path, text: str) -> ServeConfig:
    path = tmp_path / "aoai.toml"
    path.write_text(text)
    return load(path)


def test_the_defaults_have_the_documented_deployments() -> None:
    deployments = ServeConfig().deployments
    assert set(deployments) == NAMES
    assert deployments["GPT-4.1-NANO"].model == "gpt-4.1-nano-2025-04-14"
    assert deployments["o4-mini"].kind == "reasoning"
    assert deployments["text-embedding-3-large"].dimensions == 3072
    assert not deployments["text-embedding-ada-002"].shortens


def test_a_file_changes_and_adds(tmp_path: Path) -> None:
    config = read(
        tmp_path,
        """
        port = 9000
        state = "kept"
        hosts = ["box.test"]
        [deployments.gpt-4o]
        model = "gpt-4o-2024-08-06"
        [deployments."my embeddings"]
        kind = "embedding"
        dimensions = 768
        """,
    )
    assert (config.port, config.hosts, config.key) == (9000, ("box.test",), "aoai-local-key")
    assert config.state == tmp_path / "kept"
    assert set(config.deployments) == {*NAMES, "my embeddings"}
    assert config.deployments["gpt-4o"].model == "gpt-4o-2024-08-06"
    assert config.deployments["gpt-4o"].context == 128_000
    mine = config.deployments["my embeddings"]
    assert (mine.model, mine.dimensions, mine.engine_name) == ("my embeddings", 768, "embedding")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("port = ", "is not TOML"),
        ("colour = 1", "there is no setting 'colour'"),
        ('port = "1"', "port must be of type int"),
        ("allow_fetch = 1", "allow_fetch must be of type bool"),
        ("deployments = 3", "deployments must be of type dict"),
        ("[deployments]\nx = 3", "[deployments.x] must be a table"),
        ("[deployments.x]\nsize = 3", "[deployments.x] has no setting 'size'"),
        ("[deployments.x]\ntokens_per_minute = 0", "tokens_per_minute must be a number greater than 0"),
        ("[deployments.x]\nfirst_token_ms = -1", "must not be negative"),
        ("[deployments.x]\ncontext = true", "context must be of type int"),
        ('[deployments.x]\nkind = "image"', "kind must be one of chat, reasoning, completion, embedding"),
        ('[deployments.x]\nkind = "embedding"', "needs dimensions"),
    ],
)
def test_a_file_that_cannot_be_used(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)
    assert said in str(caught.value)
    assert "aoai.toml" in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        load(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"engine": "magic"}, "There is no engine 'magic'; engine is one of model, scripted."),
        ({"upstream": "localhost:11434"}, "The upstream 'localhost:11434' is no URL."),
        ({"upstream": "http://"}, "is no URL"),
        ({"upstream": "http://host:port/"}, "is no URL"),
        ({"key": "schlüssel"}, "The key must be made of plain ASCII characters"),
        ({"region": "a\r\nset-cookie: b"}, "The region must be made of plain ASCII characters"),
        ({"json_limit": -5}, "json_limit must be a number of bytes greater than 0, not -5."),
        ({"upload_limit": 0}, "upload_limit must be a number of bytes greater than 0, not 0."),
    ],
)
def test_settings_that_cannot_be_served_with(settings: dict[str, Any], said: str) -> None:
    check(ServeConfig())
    check(ServeConfig(upstream="https://host:1/v1"))
    with pytest.raises(ConfigError) as caught:
        check(replace(ServeConfig(), **settings))
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hosts = [1]", "hosts must be a list of names"),
        ('[deployments.x]\nengine = "none"', "[deployments.x] engine must be one of chat, embedding, not 'none'."),
        ("[deployments.x]\ncontext = -1", "[deployments.x] context must be a number of tokens greater than 0"),
    ],
)
def test_a_setting_that_would_only_fail_later_is_refused_at_once(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)
    assert said in str(caught.value)


def test_the_table_as_a_file_is_the_table_again(tmp_path: Path) -> None:
    text = as_toml(ServeConfig().deployments)
    assert dict(read(tmp_path, text).deployments) == dict(ServeConfig().deployments)
    assert set(tomllib.loads(text)["deployments"]) == NAMES


@given(st.text(min_size=1), st.text(min_size=1), st.sampled_from(["", "chat"]))
def test_a_table_with_any_names_can_be_read_back(name: str, model: str, engine: str) -> None:
    line = Deployment(
        name.encode("utf-8", "replace").decode(), model.encode("utf-8", "replace").decode(), engine=engine
    )
    sections = tomllib.loads(as_toml(Deployments((line,))))["deployments"]
    assert Deployments(()).with_sections(sections)[line.name] == line
