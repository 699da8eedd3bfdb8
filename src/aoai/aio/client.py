"""The client people make: what it was told, its resources, and variants of itself.

Nothing heavy happens here: a resource loads its operations and types when it is first touched, and the HTTP
library loads with the first request.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any

from ..clock import Clock
from ..credentials import Credential, credential_from
from ..errors import ArgumentError, CredentialError
from ..limits import DEFAULT_REPLY_LIMITS, ReplyLimits
from ..policies.flow import Policy
from ..policies.quota import RetryQuota
from ..settings import (
    Settings,
    custom_headers,
    endpoint_from,
    environment,
    key_from,
    overlaid,
    retries_from,
    timeout_from,
)
from ..timeouts import DEFAULT_MAX_RETRIES, Timeout
from ..transport import async_transport
from ..types._omit import NotGiven, not_given
from ..wire.secrets import hidden, hidden_in, is_secret_parameter
from .colour import default_clock
from .driver import AsyncDriver
from .resource import AsyncResource
from .resources import AsyncResources
from .routes import AsyncRoutes
from .told import AsyncTold

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Self

    from ..transport import AsyncTransport

__all__ = ["AsyncOpenAI"]

_ELSEWHERE = ("workload_identity", "provider", "data_residency")


class AsyncOpenAI(AsyncTold, AsyncResources, AsyncRoutes):
    """A client of the Azure OpenAI v1 API, or of any service that speaks the same protocol.

    `api_key` is a key, or a function of either colour that returns a token (such as
    `azure.identity.get_bearer_token_provider(...)` gives), or an azure-identity credential. `base_url` ends in
    `/openai/v1/`. Without them: AZURE_OPENAI_API_KEY and AZURE_OPENAI_ENDPOINT, or OPENAI_API_KEY and OPENAI_BASE_URL.

    `timeout` bounds each step of a try, in seconds; `deadline` bounds a whole call: every try and the waits between
    them, fetching a token, and reading the body. `max_retries` counts tries after the first. `retry_quota` bounds the
    retries of all calls together (None: no bound), so that an outage is not made worse. What costs or is kept (batches,
    files, images, ...) is not sent again where the first may have been done, unless `retry_ambiguous` allows it.
    `reply_limits` bounds the time between the events of a stream, and the size of what comes back.

    Raises CredentialError without a credential, ArgumentError where an argument cannot be used.
    """

    def __init__(
        self,
        *,
        api_key: str | Callable[[], str] | Callable[[], Awaitable[str]] | Any | None = None,
        admin_api_key: str | None = None,
        workload_identity: Any = None,
        organization: str | None = None,
        project: str | None = None,
        webhook_secret: str | None = None,
        provider: Any = None,
        base_url: str | None = None,
        data_residency: Any = None,
        websocket_base_url: str | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: Any = None,
        deadline: float | None = None,
        retry_quota: RetryQuota | NotGiven | None = not_given,
        retry_ambiguous: bool = False,
        reply_limits: ReplyLimits = DEFAULT_REPLY_LIMITS,
        policies: Sequence[Policy] = (),
        clock: Clock | None = None,
        _strict_response_validation: bool = False,
        _enforce_credentials: bool = True,
    ) -> None:
        api_key, admin_api_key, webhook_secret = hidden(api_key), hidden(admin_api_key), hidden(webhook_secret)
        default_headers, default_query = hidden_in(default_headers), hidden_in(default_query, is_secret_parameter)
        given = {"workload_identity": workload_identity, "provider": provider, "data_residency": data_residency}
        for name in _ELSEWHERE:
            if given[name] is not None:
                raise ArgumentError(
                    f"{name}= belongs to services other than Azure OpenAI v1 and is not offered here; "
                    "pass api_key= (a key or a token provider) and base_url="
                )
        url, source = endpoint_from(None if base_url is None else str(base_url))
        settings = self._told(
            organization,
            project,
            webhook_secret,
            admin_api_key,
            websocket_base_url,
            base_url=url,
            timeout=timeout_from(timeout, http_client),
            max_retries=retries_from(max_retries),
            deadline=deadline,
            retry_ambiguous=retry_ambiguous,
            reply_limits=reply_limits,
            headers=overlaid(custom_headers(), default_headers or {}),
            query=dict(default_query or {}),
            strict=_strict_response_validation,
        )
        optional = settings.is_signed or not _enforce_credentials
        try:
            key = key_from(api_key, url, source)
        except CredentialError:
            if not optional:
                raise
            key = None
        if key in (None, "") and not optional:
            raise CredentialError(
                "Missing credentials: pass api_key= (a key, or a function that returns a token), or set "
                "AZURE_OPENAI_API_KEY or OPENAI_API_KEY. Looked at: the argument, both variables, default_headers."
            )
        self._begin(settings, key, self._key_header, http_client, policies, clock, retry_quota)

    def _told(
        self,
        organization: str | None,
        project: str | None,
        webhook_secret: str | None,
        admin_api_key: str | None,
        websocket_base_url: str | None,
        **settings: Any,
    ) -> Settings:
        """Keeps what no request needs of what a client was told; the rest of it are its settings."""
        self.webhook_secret = webhook_secret or environment("OPENAI_WEBHOOK_SECRET")
        self.admin_api_key = admin_api_key or environment("OPENAI_ADMIN_KEY")
        return Settings(
            organization=organization or environment("OPENAI_ORG_ID"),
            project=project or environment("OPENAI_PROJECT_ID"),
            websocket_base_url=websocket_base_url,
            **settings,
        )

    def _begin(
        self,
        settings: Settings,
        key: Any,
        header: str,
        http_client: Any,
        policies: Sequence[Policy],
        clock: Clock | None,
        quota: RetryQuota | NotGiven | None,
    ) -> None:
        """Makes the driver: `key` is what signs, and `header` the field it goes into."""
        if environment("OPENAI_LOG"):
            from ..logs import listen

            listen()
        self._policies = tuple(policies)
        self._quota = _quota_from(quota)
        self._http_client = http_client
        clock = clock or default_clock()
        self._transport = _transport_of(http_client, clock)
        credential = credential_from(key, header=header, wall=clock.wall)
        self._closed = False
        super().__init__(self._driver_of(settings, credential, clock))

    def _driver_of(self, settings: Settings, credential: Credential, clock: Clock) -> AsyncDriver:
        return AsyncDriver(settings, credential, self._transport, clock, self._policies, quota=self._quota)

    # -- variants --------------------------------------------------------------------------------

    def copy(
        self,
        *,
        api_key: Any = None,
        admin_api_key: str | None = None,
        organization: str | None = None,
        project: str | None = None,
        webhook_secret: str | None = None,
        base_url: str | None = None,
        websocket_base_url: str | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        http_client: Any = None,
        deadline: float | NotGiven | None = not_given,
        retry_quota: RetryQuota | NotGiven | None = not_given,
        retry_ambiguous: bool | None = None,
        reply_limits: ReplyLimits | None = None,
        policies: Sequence[Policy] | None = None,
    ) -> Self:
        """The same client with some things changed; connections are shared.

        `default_headers` and `default_query` are added to what is there, `set_default_...` replace it.
        """
        api_key, admin_api_key, webhook_secret = hidden(api_key), hidden(admin_api_key), hidden(webhook_secret)
        default_headers, default_query = hidden_in(default_headers), hidden_in(default_query, is_secret_parameter)
        set_default_headers = hidden_in(set_default_headers)
        set_default_query = hidden_in(set_default_query, is_secret_parameter)
        if default_headers is not None and set_default_headers is not None:
            raise ArgumentError(
                "`default_headers` and `set_default_headers` arguments are mutually exclusive: one adds, one replaces"
            )
        if default_query is not None and set_default_query is not None:
            raise ArgumentError(
                "`default_query` and `set_default_query` arguments are mutually exclusive: one adds, one replaces"
            )
        made = object.__new__(type(self))
        made.__dict__.update(
            {name: value for name, value in self.__dict__.items() if not isinstance(value, AsyncResource)}
        )
        told = {"webhook_secret": webhook_secret, "admin_api_key": admin_api_key}
        made.__dict__.update({name: value for name, value in told.items() if value is not None})
        settings, driver = self._driver.settings, self._driver
        headers = settings.headers if set_default_headers is None else set_default_headers
        query = settings.query if set_default_query is None else set_default_query
        settings = replace(
            settings,
            timeout=settings.timeout if isinstance(timeout, NotGiven) else timeout_from(timeout),
            max_retries=settings.max_retries if isinstance(max_retries, NotGiven) else retries_from(max_retries),
            deadline=settings.deadline if isinstance(deadline, NotGiven) else deadline,
            retry_ambiguous=settings.retry_ambiguous if retry_ambiguous is None else retry_ambiguous,
            reply_limits=settings.reply_limits if reply_limits is None else reply_limits,
            headers=overlaid(headers, default_headers or {}),
            query={**query, **(default_query or {})},
            organization=settings.organization if organization is None else organization,
            project=settings.project if project is None else project,
            websocket_base_url=settings.websocket_base_url if websocket_base_url is None else websocket_base_url,
            **({} if base_url is None else self._place(str(base_url))),
        )
        if http_client is not None:
            made._http_client = http_client
            made._transport = _transport_of(http_client, driver.clock)
        if policies is not None:
            made._policies = tuple(policies)
        credential = driver.credential
        if api_key is not None:
            credential = credential_from(api_key, header=self._key_header, wall=driver.clock.wall)
        if not isinstance(retry_quota, NotGiven):
            made._quota = _quota_from(retry_quota)
        made._driver = made._driver_of(settings, credential, driver.clock)
        return made

    with_options = copy

    def __copy__(self) -> Self:
        return self.copy()

    def __deepcopy__(self, memo: Any) -> Self:
        return self.copy()

    def __reduce__(self) -> Any:
        from .pickled import made_again, told

        return made_again, (type(self), told(self))

    # -- the end ---------------------------------------------------------------------------------

    def is_closed(self) -> bool:
        """Whether `close` was called."""
        return self._closed

    async def close(self) -> None:
        """Closes the connections that no other client uses."""
        self._closed = True
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def _transport_of(http_client: Any, clock: Clock) -> AsyncTransport:
    try:
        return async_transport(http_client, clock=clock.now)
    except TypeError as error:
        raise ArgumentError(str(error)) from None


def _quota_from(given: Any) -> RetryQuota | None:
    if isinstance(given, NotGiven):
        return RetryQuota()
    if given is None or isinstance(given, RetryQuota):
        return given
    raise ArgumentError(f"retry_quota= must be a RetryQuota, or None for no bound, not {given!r}")
