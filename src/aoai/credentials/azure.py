"""Which one credential an Azure client signs with: what was passed, else what the environment has.

A key goes into `api-key` and a token into `Authorization`; never both.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from ..errors import ArgumentError

__all__ = ["azure_credential"]


def azure_credential(
    api_key: Any,
    azure_ad_token: str | None,
    azure_ad_token_provider: Any,
    variables: Mapping[str, str] = os.environ,
) -> tuple[Any, str]:
    """The key, token or source of tokens, and the header field it goes into; `None` if there is nothing."""
    told = {
        "api_key=": (api_key, "api-key"),
        "azure_ad_token=": (azure_ad_token, "Authorization"),
        "azure_ad_token_provider=": (azure_ad_token_provider, "Authorization"),
    }
    given = {name: found for name, found in told.items() if found[0] is not None}
    if len(given) > 1:
        raise ArgumentError(f"{' and '.join(given)} are different ways to sign in; give one of them")
    for found in given.values():
        return found
    if token := variables.get("AZURE_OPENAI_AD_TOKEN"):
        return token, "Authorization"
    return variables.get("AZURE_OPENAI_API_KEY") or None, "api-key"
