"""`aoai env`: prints the shell exports that point every SDK at the local endpoint. Needs no running server."""

from __future__ import annotations

import argparse
import shlex
import sys
from typing import Any

from ..server.config import DEFAULT_KEY, DEFAULT_PORT, IDENTITY_HEADER
from ..server.tls import BadCertificate, Certificate, local_certificate

__all__ = ["add", "exports", "kept_certificate", "run", "trusting"]


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "env", help="print shell exports for the local endpoint", description=__doc__
    )
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, metavar="N", help="default: %(default)s")
    parser.add_argument("--key", default=DEFAULT_KEY, metavar="K", help="default: %(default)s")
    parser.add_argument("--tls", action="store_true", help="for `aoai serve --tls`, with the certificate to trust")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints the exports, for `eval "$(aoai env)"`."""
    try:
        trust = kept_certificate() if options.tls else None
    except BadCertificate as problem:
        print(f"aoai env: {problem}", file=sys.stderr)
        return 1
    for name, value in exports(options.port, options.key, trust=trust).items():
        print(f"export {name}={shlex.quote(value)}")
    return 0


def kept_certificate() -> Certificate:
    """The certificate of this machine, made if need be: the same for `aoai serve` and `aoai env`."""
    from ..server.engines.weights import cache_folder

    return local_certificate(cache_folder())


def exports(
    port: int = DEFAULT_PORT, key: str = DEFAULT_KEY, *, base: str = "", trust: Certificate | None = None
) -> dict[str, str]:
    """The environment of a client of the local endpoint.

    `base` is its address where it is not 127.0.0.1, and `trust` the certificate of this machine if that is served with.
    """
    base = base or f"{'https' if trust else 'http'}://127.0.0.1:{port}"
    told = {
        "OPENAI_BASE_URL": f"{base}/openai/v1/",
        "OPENAI_API_KEY": key,
        "AZURE_OPENAI_ENDPOINT": base,
        "AZURE_OPENAI_API_KEY": key,
        "IDENTITY_ENDPOINT": f"{base}/msi/token",
        "IDENTITY_HEADER": IDENTITY_HEADER,
        "AOAI_MCP_URL": f"{base}/mcp",
    }
    return told | trusting(trust) if trust else told


def trusting(trust: Certificate) -> dict[str, str]:
    """What makes clients trust the certificate: OpenSSL, Go and .NET; requests; curl; Node."""
    names = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS")
    return dict.fromkeys(names, str(trust.trusted))
