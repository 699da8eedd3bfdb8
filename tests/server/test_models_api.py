"""The models of the deployments; those that were fine-tuned are in `test_fine_tuning_api.py`."""

from __future__ import annotations

from starlette.testclient import TestClient

from aoai.server.deployments import DEFAULTS


def test_models_are_those_of_the_deployments(client: TestClient) -> None:
    data = client.get("/openai/v1/models").json()["data"]
    ids = [model["id"] for model in data]
    assert len(ids) == len(set(ids)) == len(DEFAULTS)
    assert "gpt-4.1-nano-2025-04-14" in ids
    for name in ("gpt-4.1-nano-2025-04-14", "gpt-4.1-nano", "GPT-4.1-nano"):
        model = client.get(f"/openai/v1/models/{name}").json()
        assert (model["id"], model["object"]) == (name, "model")
        assert model["created"] > 1_600_000_000


def test_models_say_what_they_can_do(client: TestClient) -> None:
    model = client.get("/openai/v1/models/gpt-4.1-nano").json()
    assert (model["status"], model["lifecycle_status"]) == ("succeeded", "generally-available")
    assert model["capabilities"] == {
        "fine_tune": True, "inference": True, "completion": False, "chat_completion": True, "embeddings": False
    }  # fmt: skip
    assert not client.get("/openai/v1/models/o4-mini").json()["capabilities"]["fine_tune"]
    assert client.get("/openai/v1/models/text-embedding-3-small").json()["capabilities"]["embeddings"]


def test_base_models_cannot_be_deleted(client: TestClient) -> None:
    reply = client.delete("/openai/v1/models/gpt-4o")
    assert (reply.status_code, reply.json()["error"]["code"]) == (400, "OperationNotSupported")
    reply = client.delete("/openai/v1/models/none")
    assert (reply.status_code, reply.json()["error"]["code"]) == (404, "model_not_found")
