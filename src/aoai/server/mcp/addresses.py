"""Where this endpoint may connect to on a caller's word: public addresses and loopback, not the network around it.

A name is resolved and every address it has is checked, and the connection is made to one of the checked addresses, so
that a name cannot point elsewhere the second time it is asked for.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Sequence

__all__ = ["Refused", "Resolve", "checked", "is_open", "resolve"]

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]


class Refused(Exception):
    """The address is not one this endpoint connects to; the message says why and what to do."""


async def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a name."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_open(address: str) -> bool:
    """Whether an address is loopback or public."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return is_open(str(inner))
        if ip in _NAT64:
            return is_open(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_loopback or (ip.is_global and not ip.is_multicast)


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


async def checked(host: str, port: int, *, private: bool = False, resolve: Resolve = resolve) -> list[str]:
    """The addresses of a host, all of which this endpoint may connect to. Raises `Refused` when one is not."""
    try:
        addresses = list(await resolve(host, port))
    except OSError as problem:
        raise Refused(f"The name {host!r} cannot be resolved: {problem.strerror or problem}.") from None
    if not addresses:
        raise Refused(f"The name {host!r} has no address.")
    closed = [] if private else [address for address in addresses if not is_open(address)]
    if closed:
        shown = host if host in closed else f"{host} ({', '.join(closed)})"
        raise Refused(
            f"{shown} is in a private network, where this endpoint does not connect to. Start it with --allow-private, "
            "or allow_private = true in its configuration, to allow that."
        )
    return addresses
