"""Puts the whole local endpoint together: the service with its engines, the API, and the documentation server.

This is what `aoai serve` runs. Nothing is loaded before the application starts.
"""

from __future__ import annotations

from starlette.applications import Starlette

from .app import create_app
from .config import ServeConfig
from .loading import load
from .mcp.docs_server import DocsApp
from .service import Service

__all__ = ["MCP_PATH", "local_app"]

MCP_PATH = "/mcp"


def local_app(config: ServeConfig) -> tuple[Starlette, Service]:
    """The application and its service; both live as long as the application's lifespan."""
    service = Service(config, load=lambda: load(config))
    docs = DocsApp()
    return create_app(service, more={MCP_PATH: docs}, alive=docs.alive), service
