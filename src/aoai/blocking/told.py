# Made from aio/told.py by scripts/unasync.py: change that file, and run it.
"""What a client was told, as it shows it, and what of it can be told anew: `client.timeout = 20`.

A change holds for every resource of the client, and for none of its variants.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..credentials import Credential, Key, credential_from
from ..settings import USER_AGENT, endpoint_from, retries_from, timeout_from
from ..timeouts import Timeout

if TYPE_CHECKING:
    from ..limits import ReplyLimits
    from ..policies.quota import RetryQuota
    from ..wire.urls import Url
    from .driver import Driver

__all__ = ["Told"]


class Told:
    """The attributes of a client that are no operations."""

    _key_header = "Authorization"
    _driver: Driver
    _quota: RetryQuota | None

    @property
    def api_key(self) -> str:
        """The key, where it is a fixed one; else empty."""
        credential = self._driver.credential
        return credential.key if isinstance(credential, Key) and credential.header == self._key_header else ""

    @api_key.setter
    def api_key(self, key: Any) -> None:
        self._use(credential_from(key, header=self._key_header, wall=self._driver.clock.wall))

    @property
    def base_url(self) -> Url:
        """The address that paths are added to; it ends in a slash."""
        from ..wire.urls import Url

        return Url(self._driver.settings.base_url)

    @base_url.setter
    def base_url(self, url: str) -> None:
        self._use(**self._place(str(url)))

    def _place(self, url: str) -> dict[str, Any]:
        """The settings that another base URL changes."""
        return {"base_url": endpoint_from(url)[0]}

    @property
    def timeout(self) -> float | Timeout | None:
        """The limits of a step, as they were given."""
        return self._driver.settings.timeout

    @timeout.setter
    def timeout(self, timeout: float | Timeout | None) -> None:
        self._use(timeout=timeout_from(timeout))

    @property
    def deadline(self) -> float | None:
        return self._driver.settings.deadline

    @property
    def max_retries(self) -> int:
        return self._driver.settings.max_retries

    @max_retries.setter
    def max_retries(self, retries: int) -> None:
        self._use(max_retries=retries_from(retries))

    @property
    def organization(self) -> str | None:
        return self._driver.settings.organization

    @organization.setter
    def organization(self, organization: str | None) -> None:
        self._use(organization=organization)

    @property
    def project(self) -> str | None:
        return self._driver.settings.project

    @project.setter
    def project(self, project: str | None) -> None:
        self._use(project=project)

    @property
    def websocket_base_url(self) -> str | None:
        return self._driver.settings.websocket_base_url

    @websocket_base_url.setter
    def websocket_base_url(self, url: str | None) -> None:
        self._use(websocket_base_url=url)

    @property
    def retry_quota(self) -> RetryQuota | None:
        """What the retries of this client and its variants are taken from."""
        return self._quota

    @property
    def reply_limits(self) -> ReplyLimits:
        return self._driver.settings.reply_limits

    @property
    def default_headers(self) -> dict[str, str]:
        """What goes with every request, credentials aside."""
        return dict(self._driver.settings.sent)

    @property
    def default_query(self) -> dict[str, object]:
        settings = self._driver.settings
        return {**settings.query, **settings.routing.query}

    @property
    def auth_headers(self) -> dict[str, str]:
        """The header that signs requests, where it is a fixed key."""
        credential = self._driver.credential
        return {credential.header: credential.value} if isinstance(credential, Key) else {}

    @property
    def custom_auth(self) -> None:
        """Nothing: requests are signed by the credential, and by policies of yours."""
        return None

    @property
    def user_agent(self) -> str:
        """What clients of this version call themselves; `default_headers` may say otherwise."""
        return USER_AGENT

    def platform_headers(self) -> dict[str, str]:
        """Header fields about this machine. There are none: nobody is told."""
        return {}

    @property
    def qs(self) -> Any:
        """How parameters become query strings: `qs.stringify({"a": [1, 2]})`."""
        from ..wire.query import Querystring

        return Querystring()

    def _use(self, credential: Credential | None = None, **changes: Any) -> None:
        driver = self._driver
        driver.use(replace(driver.settings, **changes), credential or driver.credential)
