"""Every error body the local endpoint sends, one function each.

The wording follows recordings of the service where there are any. Functions return a `Fault` to raise; nothing
else may make an error body, so that this page is the whole list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..types._check import Problem
from .engines import BadSchema, BadSetting, ContextTooLong, EngineError, Refused, TokensRefused

__all__ = ["Fault"]


@dataclass(eq=False)  # not frozen: Python writes the traceback into an exception
class Fault(Exception):
    """An error reply: raised by handlers, sent by the application."""

    status: int
    body: Mapping[str, Any]
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def error(self) -> Mapping[str, Any]:
        """The inside of the envelope: `message`, `type`, `param` and `code`, where present."""
        inner: Mapping[str, Any] = self.body.get("error", self.body)
        return inner

    def __str__(self) -> str:
        return f"{self.status} {self.error.get('message', '')}"


def wrapped(
    status: int, message: str, *, type: str | None, param: str | None, code: str | None, **headers: str
) -> Fault:
    """The envelope that the model's side of the service uses: message, type, param, code."""
    body = {"error": {"message": message, "type": type, "param": param, "code": code}}
    return Fault(status, body, {name.replace("_", "-"): value for name, value in headers.items()})


def invalid(message: str, param: str | None = None, code: str | None = None) -> Fault:
    """400: the request asks for something that cannot be."""
    return wrapped(400, message, type="invalid_request_error", param=param, code=code)


def gateway(status: int, code: str, message: str, **headers: str) -> Fault:
    """The shorter envelope of the gateway in front of the models: code and message."""
    return Fault(
        status,
        {"error": {"code": code, "message": message}},
        {name.replace("_", "-"): value for name, value in headers.items()},
    )


# -- sign-in -------------------------------------------------------------------------------------


def wrong_key() -> Fault:
    """401: the key is not the one of this endpoint."""
    return gateway(
        401,
        "401",
        "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an "
        "active subscription and use a correct regional API endpoint for your resource.",
    )


def wrong_token() -> Fault:
    """401: no credential, or a token that is no token, expired, wrongly signed or for another audience."""
    return Fault(
        401,
        {
            "statusCode": 401,
            "message": "Unauthorized. Access token is missing, invalid, audience is incorrect "
            "(https://cognitiveservices.azure.com), or have expired.",
        },
    )


def wrong_host(host: str) -> Fault:
    """403: the `Host` header is not a name of this machine, so a web page may be behind the request."""
    return gateway(
        403,
        "403",
        f"This endpoint listens on loopback and was addressed as {host!r}. Use localhost or 127.0.0.1, or name the "
        "host in the configuration (hosts = [...]).",
    )


def wrong_origin(origin: str) -> Fault:
    """403: a web page of another site asks for a web socket, and browsers let it."""
    return gateway(
        403,
        "403",
        f"A web page of {origin[:200]!r} may not open web sockets here. Pages of this machine may, and those of hosts "
        "that the configuration names (hosts = [...]).",
    )


def upgrade_required() -> Fault:
    """426: the path is a web socket's, and the request asks for none."""
    message = "This resource is a web socket: connect with the scheme ws or wss, and `Upgrade: websocket`."
    return gateway(426, "426", message, upgrade="websocket", connection="upgrade")


def too_many_open(what: str, setting: str, limit: int) -> Fault:
    """429: as many of something (`web sockets`) are open as this endpoint keeps."""
    message = f"{limit} {what} are open, which is the most. Close one, or raise {setting} in the configuration."
    return gateway(429, "429", message, retry_after="1")


# -- routes --------------------------------------------------------------------------------------


def no_route() -> Fault:
    """404: no operation has this path."""
    return gateway(404, "404", "Resource not found")


def no_method(method: str, allowed: Iterable[str]) -> Fault:
    """405: the path exists, the method does not."""
    names = ", ".join(sorted(allowed))
    return gateway(405, "405", f"{method} is not allowed on this resource. Allowed: {names}.", allow=names)


def no_version(version: str) -> Fault:
    """400: `api-version` is neither absent nor `v1` nor `preview`."""
    del version  # the service does not repeat it
    return gateway(400, "BadRequest", "API version not supported")


def no_deployment() -> Fault:
    """404: `model` names no deployment."""
    return Fault(
        404,
        {
            "error": {
                "type": "invalid_request_error",
                "code": "DeploymentNotFound",
                "message": "The API deployment for this resource does not exist. If you created the deployment within "
                "the last 5 minutes, please wait a moment and try again.",
            }
        },
    )


def wrong_kind(operation: str, model: str) -> Fault:
    """400: the deployment exists and does something else."""
    return wrapped(
        400,
        f"The {operation} operation does not work with the specified model, {model}. Please choose different model and "
        "try again.",
        type="invalid_request_error",
        param=None,
        code="OperationNotSupported",
    )


def not_real(route: str, limit: str) -> Fault:
    """400: the service has the operation, and here it could only be made up."""
    return wrapped(
        400,
        f"This endpoint does not answer {route}: {limit}.",
        type="invalid_request_error",
        param=None,
        code="OperationNotSupported",
    )


def not_found(what: str, id: str, param: str | None = "id") -> Fault:
    """404: nothing is kept under this id. `what` is said with a capital: `File`."""
    return wrapped(404, f"No such {what} object: {id}", type="invalid_request_error", param=param, code=None)


# -- bodies --------------------------------------------------------------------------------------


def too_large(limit: int) -> Fault:
    """413: the body is longer than this endpoint reads."""
    return wrapped(
        413,
        f"The request body is larger than the maximum of {limit} bytes.",
        type="invalid_request_error",
        param=None,
        code="request_too_large",
    )


def not_json(reason: str) -> Fault:
    """400: the body does not parse, or is not an object."""
    return invalid(f"We could not parse the JSON body of your request: {reason}", code="invalid_json")


def not_multipart(reason: str) -> Fault:
    """400: the form does not parse."""
    return invalid(f"We could not parse the multipart form of your request: {reason}", code="invalid_multipart_form")


def unsupported_content(what: str, got: str, wanted: str) -> Fault:
    """415: the body is of a `type`, or has an `encoding`, that this operation does not take."""
    message = f"Unsupported content {what}: {got[:200]!r}. This operation takes {wanted!r}."
    code = f"unsupported_content_{what}"
    return wrapped(415, message, type="invalid_request_error", param=None, code=code)


# -- parameters ----------------------------------------------------------------------------------

_KINDS = {
    "array": "an array", "object": "an object", "integer": "an integer", "decimal": "a decimal", "string": "a string",
    "boolean": "a boolean", "null": "null", "number": "a number", "file": "a file",
}  # fmt: skip


def _kind(name: str) -> str:
    return " or ".join(_KINDS.get(part, part) for part in name.split(" or "))


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else str(value)


def parameter(problem: Problem) -> Fault:
    """400 for what the checker found."""
    path, kind = problem.path, problem.kind
    if kind == "missing":
        return invalid(f"Missing required parameter: '{path}'.", path, "missing_required_parameter")
    if kind == "unknown":
        return invalid(f"Unknown parameter: '{path}'.", path, "unknown_parameter")
    if kind == "type":
        message = (
            f"Invalid type for '{path}': expected {_kind(problem.expected)}, but got {_kind(problem.got)} instead."
        )
        return invalid(message, path, "invalid_type")
    if kind == "value":
        return invalid_value(path, problem.got, problem.allowed)
    if kind in ("above_max_value", "below_min_value"):
        sort, sign = ("above maximum", "<=") if kind == "above_max_value" else ("below minimum", ">=")
        bound = _number(problem.bound)
        return invalid(
            f"Invalid '{path}': {problem.expected} {sort} value. Expected a value {sign} {bound}, "
            f"but got {problem.got} instead.",
            path,
            f"{problem.expected}_{kind}",
        )
    return _size(problem)


def _size(problem: Problem) -> Fault:
    path, kind = problem.path, problem.kind
    what = problem.expected
    if what == "array" and problem.got == "0":
        return invalid(
            f"Invalid '{path}': empty array. Expected an array with minimum length {_number(problem.bound)}, "
            "but got an empty array instead.",
            path,
            "empty_array",
        )
    sort = "long" if kind == "above_max_length" else "short"
    bound = "maximum" if kind == "above_max_length" else "minimum"
    unit = {"string": "string", "array": "array", "object": "object"}[what]
    article = "a" if unit == "string" else "an"
    message = (
        f"Invalid '{path}': {unit} too {sort}. Expected {article} {unit} with {bound} length {_number(problem.bound)}, "
        f"but got {article} {unit} with length {problem.got} instead."
    )
    return invalid(message, path, f"{unit}_{kind}")


def invalid_value(path: str, got: object, allowed: Iterable[object] = ()) -> Fault:
    """400: the value is of the right type and still not one that is known."""
    names = [f"'{name}'" for name in allowed]
    known = f" Supported values are: {_listed(names)}." if names else ""
    shown = got if isinstance(got, str) else str(got)
    return invalid(f"Invalid value: '{shown[:200]}'.{known}", path, "invalid_value")


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}, and {names[-1]}"


def unrecognized(name: str) -> Fault:
    """400: chat's way of saying that it does not know a parameter."""
    return invalid(f"Unrecognized request argument supplied: {name}")


def unsupported_parameter(name: str, instead: str = "") -> Fault:
    """400: this model does not take the parameter."""
    hint = f" Use '{instead}' instead." if instead else ""
    message = f"Unsupported parameter: '{name}' is not supported with this model.{hint}"
    return invalid(message, name, "unsupported_parameter")


def unsupported_value(name: str, got: object, only: object) -> Fault:
    """400: this model takes the parameter with its default only."""
    return invalid(
        f"Unsupported value: '{name}' does not support {got} with this model. Only the default ({only}) value is "
        "supported.",
        name,
        "unsupported_value",
    )


def context_exceeded(limit: int, asked: int, *, param: str = "messages") -> Fault:
    """400: prompt (and answer) do not fit the model."""
    return invalid(
        f"This model's maximum context length is {limit} tokens. However, your {param} resulted in {asked} tokens. "
        f"Please reduce the length of the {param}.",
        param,
        "context_length_exceeded",
    )


def prompt_filtered(results: Mapping[str, Any], param: str | None = "prompt") -> Fault:
    """400: the prompt was stopped by the content filter, before any model saw it."""
    return Fault(
        400,
        {
            "error": {
                "message": "The response was filtered due to the prompt triggering Azure OpenAI's content management "
                "policy. Please modify your prompt and retry. To learn more about our content filtering policies "
                "please read our documentation: https://go.microsoft.com/fwlink/?linkid=2198766",
                "type": None,
                "param": param,
                "code": "content_filter",
                "status": 400,
                "innererror": {"code": "ResponsibleAIPolicyViolation", "content_filter_result": dict(results)},
            }
        },
    )


# -- the server's own ----------------------------------------------------------------------------


def failed(request_id: str) -> Fault:
    """500: a defect of this endpoint; the log has the details under the id."""
    return wrapped(
        500,
        f"The server had an error while processing your request. The log of the endpoint has the details "
        f"(request {request_id}).",
        type="server_error",
        param=None,
        code=None,
    )


def loading(problem: str = "") -> Fault:
    """503: the models are not there yet, or could not be loaded."""
    if problem:
        return wrapped(503, f"The models could not be loaded: {problem}", type="server_error", param=None, code=None)
    return wrapped(
        503,
        "The models are still being loaded. Please retry after 1 second.",
        type="server_error",
        param=None,
        code="model_loading",
        retry_after="1",
        retry_after_ms="1000",
    )


def stopping() -> Fault:
    """503: the endpoint is being stopped, and the answer was not ready in time."""
    return wrapped(
        503, "The endpoint is being stopped; this request was not finished.", type="server_error", param=None, code=None
    )


def of_engine(problem: EngineError, *, param: str = "messages") -> Fault:
    """What an engine could not do, in the service's form."""
    if isinstance(problem, ContextTooLong):
        return context_exceeded(problem.context, problem.asked, param=param)
    if isinstance(problem, BadSchema):
        return invalid(str(problem), "response_format" if param == "messages" else "text.format", "invalid_schema")
    if isinstance(problem, BadSetting):
        return invalid(str(problem), None, "invalid_value")
    if isinstance(problem, TokensRefused):
        return invalid(str(problem), "input", "invalid_value")
    if isinstance(problem, Refused):
        kind = "invalid_request_error" if problem.status < 500 else "server_error"
        status = problem.status if 400 <= problem.status < 600 else 502
        return wrapped(status, str(problem), type=kind, param=problem.param, code=problem.code)
    return wrapped(503, str(problem), type="server_error", param=None, code="engine_unavailable")
