"""Certificates to serve TLS with: those that were given, or one for this machine, made here and kept.

Some clients send tokens over https only (Go's azidentity). What is made is signed by an authority whose key is thrown
away at once, so that whoever trusts the authority trusts this one certificate and nothing else.
"""

from __future__ import annotations

import os
import shutil
import ssl
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

__all__ = ["BadCertificate", "Certificate", "local_certificate", "tried"]

NAMES = ("localhost", "127.0.0.1", "::1")
LIFE = timedelta(days=800)  # above 825 days, Apple's systems refuse it
LEFT = timedelta(days=30)


class BadCertificate(ValueError):
    """It cannot be served with; the message says why."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Where a certificate of this machine is, and what its clients are to trust."""

    folder: Path

    @property
    def chain(self) -> Path:
        return self.folder / "localhost.pem"

    @property
    def key(self) -> Path:
        return self.folder / "localhost-key.pem"

    @property
    def authority(self) -> Path:
        """Who signed it, alone: for clients that trust this besides what they trust anyway."""
        return self.folder / "authority.pem"

    @property
    def trusted(self) -> Path:
        """Who signed it, and what this machine trusts anyway: for clients that trust one file and nothing else."""
        return self.folder / "trusted.pem"

    def holds(self, now: datetime) -> bool:
        """Whether it is there, whole, and valid for a month."""
        from cryptography import x509

        if not all(path.is_file() for path in (self.chain, self.key, self.authority, self.trusted)):
            return False
        return x509.load_pem_x509_certificate(self.chain.read_bytes()).not_valid_after_utc > now + LEFT


def local_certificate(folder: Path, *, now: datetime | None = None) -> Certificate:
    """The certificate for the names of this machine that is kept in `folder`; it is made when there is none that holds.

    Raises `BadCertificate` if it cannot be kept there.
    """
    now = now or datetime.now(UTC)
    kept = Certificate(folder / "tls")
    try:
        if not kept.holds(now):
            _make(kept, now)
    except OSError as problem:
        raise BadCertificate(
            f"The certificate cannot be kept in {kept.folder}: {problem.strerror}. Set AOAI_HOME to a folder that can "
            "be written, or name a certificate of your own with --cert and --cert-key."
        ) from None
    return kept


def _make(kept: Certificate, now: datetime) -> None:
    import trustme

    kept.folder.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix="tls-", dir=kept.folder.parent))  # nobody else may read it
    authority = trustme.CA(organization_name="aoai local endpoint", organization_unit_name="key thrown away")
    leaf = authority.issue_cert(*NAMES, not_before=now - timedelta(hours=1), not_after=now + LIFE)
    made = Certificate(scratch)
    leaf.private_key_pem.write_to_path(made.key)
    made.key.chmod(0o600)
    made.chain.write_bytes(b"".join(blob.bytes() for blob in leaf.cert_chain_pems))
    authority.cert_pem.write_to_path(made.authority)
    made.trusted.write_bytes(_roots() + authority.cert_pem.bytes())
    old = scratch.with_name(scratch.name + "-old")
    if kept.folder.exists() and not kept.holds(now):
        kept.folder.rename(old)
    try:
        scratch.rename(kept.folder)
    except OSError:
        if not kept.holds(now):
            raise
        shutil.rmtree(scratch)  # another process was quicker, and its certificate serves as well
    shutil.rmtree(old, ignore_errors=True)


def _roots() -> bytes:
    """What this machine trusts anyway."""
    loaded = ssl.create_default_context().get_ca_certs(binary_form=True)
    if loaded:
        return "".join(map(ssl.DER_cert_to_PEM_cert, loaded)).encode()
    folder = ssl.get_default_verify_paths().capath  # of which certificates are loaded as they are needed
    found = sorted(Path(folder).glob("*.[0-9]")) if folder and os.path.isdir(folder) else []
    return b"".join(path.read_bytes().rstrip(b"\n") + b"\n" for path in found)


def tried(chain: Path, key: Path) -> None:
    """Raises `BadCertificate` unless one can serve with these files."""
    try:
        # an empty password: a key that needs one is refused, and nobody is asked for it
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(chain, key, password="")
    except OSError as problem:  # ssl.SSLError is one
        raise BadCertificate(
            f"The certificate {chain} cannot be used with the key {key}: {problem.strerror or problem}. Both must be "
            "in PEM format, belong together, and the key must not have a password."
        ) from None
