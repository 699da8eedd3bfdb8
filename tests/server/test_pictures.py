"""Pictures in words, data URLs, and which addresses are fetched from."""

from __future__ import annotations

import asyncio
import base64
import importlib.util
import io
import socket
from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from aoai.server import pictures
from aoai.server.pictures import BadPicture, describe, fetch, from_data_url


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30), colour: str = "#dc1e1e", mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize(("kind", "name"), [("PNG", "PNG"), ("JPEG", "JPEG"), ("GIF", "GIF"), ("WEBP", "WebP")])
def test_format_size_and_colour_are_told(kind: str, name: str) -> None:
    words = describe(picture(kind))
    assert words.startswith(f"The picture shows the colours red (100 %). It is a {name} of 40 x 30 pixels.")


def test_colours_are_ordered_by_their_share() -> None:
    image = Image.new("RGB", (100, 100), "#ffffff")
    image.paste((35, 80, 210), (0, 0, 100, 30))
    out = io.BytesIO()
    image.save(out, "PNG")
    assert "colours white (70 %) and blue (30 %)" in describe(out.getvalue())


def test_what_is_transparent_is_white() -> None:
    assert "colours white (100 %)" in describe(picture(colour="#00000000", mode="RGBA"))


def test_an_animation_says_how_many_frames_it_has() -> None:
    frames = [Image.new("RGB", (8, 8), c) for c in ("red", "green", "blue")]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    assert "3 frames" in describe(out.getvalue())


def test_without_ocr_nothing_is_said_of_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    words = describe(picture())
    assert words.endswith("Nothing more is known of it.")
    assert "text" not in words.lower()


def test_text_in_the_picture_is_told_when_ocr_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[tuple[str, ...] | None] = [("Invoice", "42"), None]
    seen: list[bytes] = []

    def read(data: bytes) -> Any:
        seen.append(data)
        return SimpleNamespace(txts=found.pop(0))

    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())
    monkeypatch.setattr(pictures, "_ocr", lambda: read)
    assert describe(picture()).endswith("Text in it: Invoice / 42")
    assert "No text was found" in describe(picture())
    assert seen[0].startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "could not be read"),
        (b"hello", "could not be read"),
        (picture()[:60], "could not be read"),
        (picture("BMP"), "Supported are PNG, JPEG, GIF and WebP"),
        (picture(size=(9000, 6000)), "at most 50,000,000"),
    ],
    ids=["empty", "text", "cut", "bmp", "huge"],
)
def test_what_is_no_picture_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(BadPicture, match=told):
        describe(data)


@given(st.binary(max_size=300))
def test_no_bytes_bring_another_error(noise: bytes) -> None:
    for data in (noise, picture()[:40] + noise, b"GIF89a" + noise, b"\xff\xd8\xff" + noise):
        try:
            assert describe(data).startswith("The picture")
        except BadPicture:
            pass


@given(st.binary(max_size=100), st.booleans(), st.booleans())
def test_data_urls_give_their_bytes_back(data: bytes, padded: bool, other_alphabet: bool) -> None:
    text = (base64.urlsafe_b64encode if other_alphabet else base64.b64encode)(data).decode()
    assert from_data_url("data:image/png;base64," + (text if padded else text.rstrip("="))) == data
    assert from_data_url(f"DATA:image/PNG;name=a;base64,\n {text}\n") == data


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://example.com/a.png", "not a data URL"),
        ("data:image/png;base64", "not a data URL"),
        ("data:text/plain;base64,AAAA", "holds 'text/plain'"),
        ("data:image/png,AAAA", "not base64"),
        ("data:image/png;base64,A*AA", "not valid base64"),
        ("data:image/png;base64,A", "not valid base64"),
    ],
)
def test_a_wrong_data_url_says_what_was_expected(url: str, told: str) -> None:
    with pytest.raises(BadPicture, match=told):
        from_data_url(url)


def test_a_data_url_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "LIMIT", 10)
    with pytest.raises(BadPicture, match="too large"):
        from_data_url("data:image/png;base64," + "A" * 2000)


# -- fetching ------------------------------------------------------------------------------------

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def with_server(answer: Answer, use: Callable[[int], Awaitable[None]]) -> None:
    async def run() -> None:
        app = web.Application()
        app.router.add_get("/{path:.*}", answer)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            await use(runner.addresses[0][1])
        finally:
            await runner.cleanup()

    asyncio.run(run())


async def png(request: web.Request) -> web.StreamResponse:
    if request.path == "/loop":
        raise web.HTTPFound("/loop")
    if request.path == "/on":
        raise web.HTTPMovedPermanently("/there")
    if request.path == "/away":
        raise web.HTTPFound("http://169.254.169.254/latest/meta-data")
    if request.path == "/gone":
        raise web.HTTPNotFound
    return web.Response(body=picture(), content_type="image/png")


def resolver(**names: str) -> Callable[[str, int], Awaitable[list[str]]]:
    asked: list[str] = []

    async def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        known = names.get(host.replace(".", "_").replace("-", "_"), host)
        return known.split()

    return resolve


def test_loopback_is_fetched_without_the_flag() -> None:
    async def use(port: int) -> None:
        assert (await fetch(f"http://127.0.0.1:{port}/a.png", False))[:4] == b"\x89PNG"
        assert (await fetch(f"http://localhost:{port}/on?x=1", False))[:4] == b"\x89PNG"

    with_server(png, use)


@pytest.mark.parametrize(
    "url", ["https://example.com/a.png", "http://93.184.216.34/", "http://10.0.0.1/", "http://rebound.example/"]
)
def test_other_machines_are_refused_without_the_flag_and_not_looked_up(url: str) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        raise AssertionError(f"{host} was looked up")

    with pytest.raises(BadPicture, match="--allow-fetch"):
        asyncio.run(fetch(url, False, resolve=resolve))


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1", "192.168.1.1", "172.16.0.9", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "fe80::1", "fd00::1", "::", "::ffff:10.0.0.1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::1",
        "93.184.216.34 10.0.0.1",
    ],
)  # fmt: skip
def test_private_addresses_are_refused_even_with_the_flag(address: str) -> None:
    with pytest.raises(BadPicture, match="private network"):
        asyncio.run(fetch("http://inside.example/a.png", True, resolve=resolver(inside_example=address)))


def test_a_name_is_connected_to_at_the_address_that_was_checked() -> None:
    hosts: list[str] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        hosts.append(request.headers["host"])
        return await png(request)

    async def use(port: int) -> None:
        # No name server knows this name: only the checked address can have been used.
        url = f"http://pictures.invalid:{port}/a.png"
        assert (await fetch(url, True, resolve=resolver(pictures_invalid="127.0.0.1")))[:4] == b"\x89PNG"
        assert hosts == [f"pictures.invalid:{port}"]

    with_server(answer, use)


@pytest.mark.parametrize(
    ("path", "told"),
    [("/loop", "redirects more than 5 times"), ("/away", "private network"), ("/gone", "answered 404")],
)
def test_redirects_are_checked_and_errors_told(path: str, told: str) -> None:
    async def use(port: int) -> None:
        with pytest.raises(BadPicture, match=told):
            await fetch(f"http://127.0.0.1:{port}{path}", True)

    with_server(png, use)


def test_a_redirect_without_the_flag_stays_on_this_machine() -> None:
    async def use(port: int) -> None:
        with pytest.raises(BadPicture, match="--allow-fetch"):
            await fetch(f"http://127.0.0.1:{port}/away", False)

    with_server(png, use)


def test_a_stranger_cannot_send_us_back_to_ourselves(monkeypatch: pytest.MonkeyPatch) -> None:
    async def use(port: int) -> None:
        # The first address passes for a public one, while the connection goes to the server of this test.
        monkeypatch.setattr(pictures, "_pinned", lambda place: Loopback())
        url = f"http://public.example:{port}/on"

        async def resolve(host: str, port: int) -> list[str]:
            return ["93.184.216.34"] if host == "public.example" and not resolved else ["127.0.0.1"]

        class Loopback(AbstractResolver):
            async def resolve(self, host: str, port: int = 0, family: Any = socket.AF_INET) -> list[Any]:
                resolved.append(host)
                return [{"hostname": host, "host": "127.0.0.1", "port": port, "family": family, "proto": 0, "flags": 0}]

            async def close(self) -> None:
                pass

        resolved: list[str] = []
        with pytest.raises(BadPicture, match="redirects to this machine itself"):
            await fetch(url, True, resolve=resolve)

    with_server(png, use)


def test_too_many_bytes_are_not_read_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "LIMIT", 1000)

    async def answer(request: web.Request) -> web.StreamResponse:
        reply = web.StreamResponse()
        await reply.prepare(request)
        try:
            while True:
                await reply.write(b"x" * 4096)
        except ConnectionError:
            pass
        return reply

    async def use(port: int) -> None:
        with pytest.raises(BadPicture, match="too large"):
            await fetch(f"http://127.0.0.1:{port}/", False)

    with_server(answer, use)


def test_a_silent_server_is_given_up() -> None:
    over = asyncio.Event()

    async def answer(request: web.Request) -> web.StreamResponse:
        await over.wait()
        return web.Response()

    async def use(port: int) -> None:
        with pytest.raises(BadPicture, match=r"within 0\.05 seconds"):
            await fetch(f"http://127.0.0.1:{port}/", False, timeout=0.05)
        over.set()

    with_server(answer, use)


@pytest.mark.parametrize(
    "url", ["ftp://127.0.0.1/a", "file:///etc/passwd", "http://", "http://[::1", "http://a:99999/"]
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(BadPicture, match=r"cannot be fetched|not a valid URL"):
        asyncio.run(fetch(url, True))


def test_messages_carry_no_query_and_no_password() -> None:
    with pytest.raises(BadPicture) as caught:
        asyncio.run(fetch("https://me:secret@example.com/a.png?sig=secret", False))
    assert "secret" not in str(caught.value)
    assert "https://example.com/a.png" in str(caught.value)
