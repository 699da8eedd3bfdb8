"""Where the endpoint connects to on a caller's word."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Sequence
from pathlib import Path

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.server.mcp.addresses import Refused, checked, is_open
from aoai.server.mcp.guarded import client
from aoai.server.tls import local_certificate


@pytest.mark.parametrize(
    ("address", "open_"),
    [
        ("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("8.8.8.8", True), ("2606:4700::1111", True),
        ("10.0.0.1", False), ("172.16.5.5", False), ("192.168.1.1", False), ("169.254.169.254", False),
        ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False),
        ("::", False), ("fe80::1", False), ("fe80::1%eth0", False), ("fc00::1", False), ("ff02::1", False),
        ("::ffff:10.0.0.1", False), ("::ffff:127.0.0.1", True), ("::ffff:8.8.8.8", True),
        ("64:ff9b::a00:1", False), ("2002:a00:1::", False),
    ],
)  # fmt: skip
def test_which_addresses_are_open(address: str, open_: bool) -> None:
    assert is_open(address) is open_


@given(st.ip_addresses(network="10.0.0.0/8") | st.ip_addresses(network="192.168.0.0/16"))
def test_a_private_address_stays_closed_in_every_form(address: object) -> None:
    assert not is_open(str(address))
    assert not is_open(f"::ffff:{address}")


def names(**known: Sequence[str]) -> object:
    async def resolve(host: str, port: int) -> Sequence[str]:
        if host not in known:
            raise OSError(-2, "Name or service not known")
        return known[host]

    return resolve


def test_every_address_of_a_name_is_checked() -> None:
    resolve = names(inside=["8.8.8.8", "10.1.2.3"], outside=["8.8.8.8"])
    assert asyncio.run(checked("outside", 80, resolve=resolve)) == ["8.8.8.8"]  # type: ignore[arg-type]
    with pytest.raises(Refused, match=r"10\.1\.2\.3.*allow_private"):
        asyncio.run(checked("inside", 80, resolve=resolve))  # type: ignore[arg-type]
    assert asyncio.run(checked("inside", 80, private=True, resolve=resolve)) == ["8.8.8.8", "10.1.2.3"]  # type: ignore[arg-type]


def test_a_name_without_address_is_refused() -> None:
    with pytest.raises(Refused, match="cannot be resolved: Name or service not known"):
        asyncio.run(checked("nowhere", 80, resolve=names()))  # type: ignore[arg-type]


def test_the_client_checks_each_request_itself() -> None:
    """A name that points elsewhere when it is asked for again gets nobody further."""

    async def go() -> None:
        async with client({}, resolve=names(trap=["192.168.0.7"])) as http:  # type: ignore[arg-type]
            with pytest.raises(httpx2.ConnectError, match="private network"):
                await http.get("http://trap/mcp")

    asyncio.run(go())


def test_certificates_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading them takes longer than a request, and nobody else is served meanwhile."""
    made: list[ssl.SSLContext] = []
    create = httpx2.create_ssl_context

    def counted(**options: bool) -> ssl.SSLContext:
        made.append(create(**options))
        return made[-1]

    monkeypatch.setattr(httpx2, "create_ssl_context", counted)
    authority = local_certificate(tmp_path).authority
    for _ in range(3):
        client({}, authority=authority)
    assert len(made) == 1
