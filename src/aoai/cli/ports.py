"""Ports to listen on: takes one, or says clearly why it cannot."""

from __future__ import annotations

import errno
import socket

__all__ = ["PortTaken", "free_port", "listen"]


class PortTaken(OSError):
    """The address cannot be listened on; the text says what to do."""


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes any that is free. Raises `PortTaken`."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except socket.gaierror as problem:
        raise PortTaken(f"There is no address for the host {host!r}: {problem.strerror}.") from None
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
        made.listen(2048)
    except OSError as problem:
        made.close()
        if problem.errno == errno.EADDRINUSE:
            raise PortTaken(
                f"Port {port} on {host} is in use. Stop what is using it, or choose another: --port 0 takes a free one."
            ) from None
        raise PortTaken(f"Cannot listen on {host}:{port}: {problem.strerror or problem}.") from None
    made.set_inheritable(True)
    return made


def free_port(host: str = "127.0.0.1") -> int:
    """A port that nobody listens on at this moment."""
    with listen(host, 0) as found:
        port: int = found.getsockname()[1]
        return port
