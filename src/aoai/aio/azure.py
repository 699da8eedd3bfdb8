"""The client of Azure's older API, whose versions are dates; given v1, it speaks v1.

What differs from `AsyncOpenAI` is said here: the address, and the credential. Where a call goes is `routing.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..clock import Clock
from ..credentials import credential_from
from ..credentials.azure import azure_credential
from ..errors import ArgumentError, CredentialError
from ..limits import DEFAULT_REPLY_LIMITS, ReplyLimits
from ..policies.flow import Policy
from ..policies.quota import RetryQuota
from ..routing import azure_place
from ..settings import custom_headers, environment, overlaid, retries_from, timeout_from
from ..timeouts import DEFAULT_MAX_RETRIES, Timeout
from ..types._omit import NotGiven, not_given
from ..wire.secrets import hidden, hidden_in, is_secret_parameter
from .client import AsyncOpenAI

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Self

__all__ = ["AsyncAzureOpenAI"]


class AsyncAzureOpenAI(AsyncOpenAI):
    """A client of Azure OpenAI under the arguments of `openai.AzureOpenAI`.

    With a dated `api_version` it speaks the older API, `/openai/deployments/NAME/...?api-version=DATE`. With a
    `base_url` (or an `azure_endpoint`) that ends in `/openai/v1/`, or an `api_version` of `v1`, `preview` or none, it
    speaks v1, where a plain `OpenAI` does as well.

    It signs with one of: `api_key` (in the header `api-key`), `azure_ad_token`, `azure_ad_token_provider` (a function
    of either colour, or an azure-identity credential). Without: AZURE_OPENAI_AD_TOKEN, AZURE_OPENAI_API_KEY. The
    address without arguments: AZURE_OPENAI_ENDPOINT, and OPENAI_API_VERSION.

    Raises CredentialError without a credential, ArgumentError where an argument cannot be used.
    """

    _key_header = "api-key"

    def __init__(
        self,
        *,
        api_version: str | None = None,
        azure_endpoint: str | None = None,
        azure_deployment: str | None = None,
        api_key: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        admin_api_key: str | None = None,
        workload_identity: Any = None,
        azure_ad_token: str | None = None,
        azure_ad_token_provider: Callable[[], str] | Callable[[], Awaitable[str]] | Any | None = None,
        organization: str | None = None,
        project: str | None = None,
        webhook_secret: str | None = None,
        websocket_base_url: str | None = None,
        base_url: str | None = None,
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
        azure_ad_token = hidden(azure_ad_token)
        if workload_identity is not None:
            raise ArgumentError("workload_identity= is not for Azure; pass azure_ad_token_provider=")
        key, header = azure_credential(api_key, azure_ad_token, azure_ad_token_provider)
        url, routing = azure_place(base_url, azure_endpoint, azure_deployment, api_version)
        self._api_version = api_version or environment("OPENAI_API_VERSION")
        if base_url is None:
            azure_endpoint = azure_endpoint or environment("AZURE_OPENAI_ENDPOINT")
        self._where = (base_url, azure_endpoint, azure_deployment)
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
            routing=routing,
            strict=_strict_response_validation,
        )
        if key in (None, "") and _enforce_credentials and not settings.is_signed:
            raise CredentialError(
                "Missing credentials: pass one of api_key=, azure_ad_token=, azure_ad_token_provider=, or set "
                "AZURE_OPENAI_API_KEY or AZURE_OPENAI_AD_TOKEN. Looked at: the arguments, both variables, "
                "default_headers."
            )
        self._begin(settings, key, header, http_client, policies, clock, retry_quota)

    def _place(self, url: str) -> dict[str, Any]:
        self._where = (url, None, None)
        return self._placed()

    def _placed(self) -> dict[str, Any]:
        url, routing = azure_place(*self._where, self._api_version)
        return {"base_url": url, "routing": routing}

    def copy(
        self,
        *,
        api_key: Any = None,
        admin_api_key: str | None = None,
        organization: str | None = None,
        project: str | None = None,
        webhook_secret: str | None = None,
        websocket_base_url: str | None = None,
        api_version: str | None = None,
        azure_ad_token: str | None = None,
        azure_ad_token_provider: Any = None,
        base_url: str | None = None,
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

        A credential takes the place of the one there was, whichever kind it was.
        """
        api_key, azure_ad_token = hidden(api_key), hidden(azure_ad_token)
        admin_api_key, webhook_secret = hidden(admin_api_key), hidden(webhook_secret)
        default_headers, set_default_headers = hidden_in(default_headers), hidden_in(set_default_headers)
        default_query = hidden_in(default_query, is_secret_parameter)
        set_default_query = hidden_in(set_default_query, is_secret_parameter)
        key, header = None, self._key_header
        if any(given is not None for given in (api_key, azure_ad_token, azure_ad_token_provider)):
            key, header = azure_credential(api_key, azure_ad_token, azure_ad_token_provider)
        made = super().copy(
            admin_api_key=admin_api_key,
            organization=organization,
            project=project,
            webhook_secret=webhook_secret,
            websocket_base_url=websocket_base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            set_default_headers=set_default_headers,
            default_query=default_query,
            set_default_query=set_default_query,
            http_client=http_client,
            deadline=deadline,
            retry_quota=retry_quota,
            retry_ambiguous=retry_ambiguous,
            reply_limits=reply_limits,
            policies=policies,
        )
        if api_version is not None or base_url is not None:
            made._api_version = api_version or self._api_version
            if base_url is not None:
                made._where = (str(base_url), None, None)
            made._use(**made._placed())
        if key is not None:
            made._use(credential_from(key, header=header, wall=self._driver.clock.wall))
        return made

    with_options = copy
