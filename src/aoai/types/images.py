"""Images: made from a prompt, or from other images. On Azure in preview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, Required, TypeAlias, TypedDict

from ._bounds import Bounds, Size
from ._model import Model, Unknown
from .files import FileTypes
from .responses import ImageGenerationCallSvgUsage
from .shared import Options

__all__ = [
    "Image",
    "ImageEditArgs",
    "ImageEditCompletedEvent",
    "ImageEditParams",
    "ImageEditParamsBase",
    "ImageEditParamsNonStreaming",
    "ImageEditParamsStreaming",
    "ImageEditPartialImageEvent",
    "ImageEditStreamEvent",
    "ImageGenCompletedEvent",
    "ImageGenPartialImageEvent",
    "ImageGenStreamEvent",
    "ImageGenerateArgs",
    "ImageGenerateParams",
    "ImageGenerateParamsBase",
    "ImageGenerateParamsNonStreaming",
    "ImageGenerateParamsStreaming",
    "ImageInputReferenceParam",
    "ImageModel",
    "ImageUsageTokens",
    "ImageUsage",
    "ImagesResponse",
    "SvgParam",
    "SvgReasoningParam",
]

# -- replies -------------------------------------------------------------------------------------


class Image(Model):
    """An image as base64, or where to get it."""

    b64_json: str | None = None
    revised_prompt: str | None = None
    url: str | None = None


class ImageUsageTokens(Model):
    """What the tokens were."""

    image_tokens: int
    text_tokens: int


class ImageUsage(Model):
    """Token counts of an image request."""

    input_tokens: int
    input_tokens_details: ImageUsageTokens
    output_tokens: int
    total_tokens: int
    output_tokens_details: ImageUsageTokens | None = None


class ImageEditCompletedEvent(Model):
    """The edited image is ready."""

    b64_json: str
    background: Literal["transparent", "opaque", "auto"] | str
    created_at: int
    output_format: Literal["png", "webp", "jpeg"] | str
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"] | str
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    type: Literal["image_edit.completed"] = "image_edit.completed"
    usage: ImageUsage
    safety_identifier: str | None = None


ImageModel: TypeAlias = str


class ImageEditPartialImageEvent(Model):
    """The edited image so far."""

    b64_json: str
    background: Literal["transparent", "opaque", "auto"] | str
    created_at: int
    output_format: Literal["png", "webp", "jpeg"] | str
    partial_image_index: int
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"] | str
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    type: Literal["image_edit.partial_image"] = "image_edit.partial_image"


ImageEditStreamEvent: TypeAlias = ImageEditPartialImageEvent | ImageEditCompletedEvent | Unknown


class ImageGenCompletedEvent(Model):
    """The image is ready."""

    b64_json: str
    background: Literal["transparent", "opaque", "auto"] | str
    created_at: int
    output_format: Literal["png", "webp", "jpeg"] | str
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"] | str
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    type: Literal["image_generation.completed"] = "image_generation.completed"
    usage: ImageUsage
    safety_identifier: str | None = None


class ImageGenPartialImageEvent(Model):
    """The image so far."""

    b64_json: str
    background: Literal["transparent", "opaque", "auto"] | str
    created_at: int
    output_format: Literal["png", "webp", "jpeg"] | str
    partial_image_index: int
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"] | str
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    type: Literal["image_generation.partial_image"] = "image_generation.partial_image"


ImageGenStreamEvent: TypeAlias = ImageGenPartialImageEvent | ImageGenCompletedEvent | Unknown


class ImagesResponse(Model):
    """Images, with what was used to make them."""

    created: int
    background: Literal["transparent", "opaque"] | str | None = None
    data: list[Image] | None = None
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | str | None = None
    quality: Literal["low", "medium", "high", "xhigh", "max"] | str | None = None
    safety_identifier: str | None = None
    size: str | Literal["1024x1024", "1024x1536", "1536x1024"] | None = None
    svg_usage: ImageGenerationCallSvgUsage | None = None
    usage: ImageUsage | None = None


# -- parameters ----------------------------------------------------------------------------------


class SvgReasoningParam(TypedDict, total=False):
    """How hard to think about a drawing."""

    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]


class SvgParam(TypedDict, total=False):
    """Which model draws, and how hard it thinks."""

    model: str
    reasoning: SvgReasoningParam | None


class ImageEditParamsBase(TypedDict, total=False):
    """What to make of the images, `stream` aside."""

    image: Required[FileTypes | Sequence[FileTypes]]
    prompt: Required[Annotated[str, Size(1, 32000)]]
    background: Literal["transparent", "opaque", "auto"] | None
    complexity: Literal["low", "medium", "high"] | None
    frame_count: int | None
    frame_duration_ms: int | None
    input_fidelity: Literal["high", "low"] | None
    markup: FileTypes
    mask: FileTypes
    model: ImageModel | None
    moderation: Literal["low", "auto"] | None
    n: Annotated[int | None, Bounds(1, 10)]
    output_compression: Annotated[int | None, Bounds(0, 100)]
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | None
    partial_images: Annotated[int | None, Bounds(0, 3)]
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto", "standard"] | None
    response_format: Literal["url", "b64_json"] | None
    safety_identifier: str | None
    size: str | Literal["1024x1024", "1536x1024", "1024x1536", "auto", "256x256", "512x512"] | None
    svg: SvgParam | None
    user: str


class ImageEditArgs(ImageEditParamsBase, Options, total=False):
    """Arguments of `images.edit`, `stream` aside."""


class ImageEditParamsNonStreaming(ImageEditParamsBase, total=False):
    """What to make of the images, answered at once."""

    stream: Literal[False] | None


class ImageEditParamsStreaming(ImageEditParamsBase, total=False):
    """What to make of the images, answered piece by piece."""

    stream: Required[Literal[True]]


class ImageEditParams(ImageEditParamsBase, total=False):
    """What to make of the images."""

    stream: bool | None


class ImageGenerateParamsBase(TypedDict, total=False):
    """What to draw, `stream` aside."""

    prompt: Required[str]
    background: Literal["transparent", "opaque", "auto"] | None
    complexity: Literal["low", "medium", "high"] | None
    frame_count: int | None
    frame_duration_ms: int | None
    model: ImageModel | None
    moderation: Literal["low", "auto"] | None
    n: Annotated[int | None, Bounds(1, 10)]
    output_compression: int | None
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | None
    partial_images: Annotated[int | None, Bounds(0, 3)]
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto", "standard", "hd"] | None
    response_format: Literal["url", "b64_json"] | None
    safety_identifier: str | None
    size: (
        str
        | Literal["auto", "1024x1024", "1536x1024", "1024x1536", "256x256", "512x512", "1792x1024", "1024x1792"]
        | None
    )
    style: Literal["vivid", "natural"] | None
    svg: SvgParam | None
    user: str


class ImageGenerateArgs(ImageGenerateParamsBase, Options, total=False):
    """Arguments of `images.generate`, `stream` aside."""


class ImageGenerateParamsNonStreaming(ImageGenerateParamsBase, total=False):
    """What to draw, answered at once."""

    stream: Literal[False] | None


class ImageGenerateParamsStreaming(ImageGenerateParamsBase, total=False):
    """What to draw, answered piece by piece."""

    stream: Required[Literal[True]]


class ImageGenerateParams(ImageGenerateParamsBase, total=False):
    """What to draw."""

    stream: bool | None


class ImageInputReferenceParam(TypedDict, total=False):
    """An image to start from, by URL or by file id."""

    file_id: str
    image_url: Annotated[str, Size(0, 20971520)]
