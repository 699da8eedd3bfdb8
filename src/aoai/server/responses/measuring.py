"""What a request would be read as, without answering it: its length in tokens, or a shorter form to go on from."""

from __future__ import annotations

from typing import Any

from .. import errors
from ..deployments import Deployment
from ..engines import Ask
from ..filters import judge_prompt
from ..service import Service
from ..turns import Message, Turn, Usage
from ..writing import measure, plain
from .compacting import condense
from .items import check_ids, public
from .offering import Offer
from .output import usage_of
from .preparing import given_items, history_of, limit_of, seal_for, talk_of
from .request import wanted
from .talking import waiting

__all__ = ["compacted", "input_tokens"]

Json = dict[str, Any]


async def input_tokens(service: Service, body: Json, deployment: Deployment) -> int:
    """How many tokens the engine would read of a request."""
    engine = await service.chat_engine(deployment, "responses")
    want = wanted(body, deployment)
    history = await history_of(service, body)
    given = await given_items(service, body) if body.get("input") is not None else []
    check_ids(history.items, given)
    talk = await talk_of(service, history.items, given, body, limit_of(service, engine))
    offered = Offer(want, small=False)
    offered.learn(talk.listed)
    tools, choice = offered.choose(want.choice, talk.messages, called=0)
    turn = Turn(talk.messages, tools=tools, tool_choice=choice, parallel=want.parallel, schema=want.schema)
    return await measure(turn, engine)


async def compacted(service: Service, body: Json, deployment: Deployment) -> Json:
    """What was said, made shorter: one item that stands for it, and the calls that still wait for the caller."""
    engine = await service.chat_engine(deployment, "responses")
    history = await history_of(service, body)
    given = await given_items(service, body)
    check_ids(history.items, given)
    open_ones = waiting([*history.items, *given])
    known = {item["id"] for item in open_ones}
    before, new = ([item for item in items if item["id"] not in known] for items in (history.items, given))
    talk = await talk_of(service, before, new, {}, limit_of(service, engine))
    if not talk.messages:
        raise errors.invalid("Invalid 'input': there is nothing to make shorter.", "input", "invalid_value")
    verdict = judge_prompt(message.text for message in talk.messages)
    if verdict.blocked:
        raise errors.prompt_filtered(verdict.results)
    text = await condense(talk.messages, engine.count, max(1, engine.context // 4))
    instructions = body.get("instructions")
    read = (*([Message("system", instructions)] if instructions else ()), *talk.messages)
    usage = Usage(await engine.measure(Ask(plain(read))), await engine.count(text))
    item: Json = {
        "id": service.ids.hex("cmp_"),
        "type": "compaction",
        "encrypted_content": (await seal_for(service)).close(text),
    }
    return {
        "id": service.ids.hex("resp_"),
        "object": "response.compaction",
        "created_at": service.now,
        "output": [item, *map(public, open_ones)],
        "usage": usage_of(usage),
    }
