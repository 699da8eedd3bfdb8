"""Every type of the API. A name is looked up in its module on first use, so importing this imports none of them."""

# ruff: noqa: F403  (each module says in its __all__ what it offers)
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import audio as audio
    from . import batches as batches
    from . import beta as beta
    from . import chat as chat
    from . import chat_streams as chat_streams
    from . import completions as completions
    from . import containers as containers
    from . import content_filter as content_filter
    from . import conversations as conversations
    from . import embeddings as embeddings
    from . import evals as evals
    from . import files as files
    from . import fine_tuning as fine_tuning
    from . import graders as graders
    from . import images as images
    from . import models as models
    from . import realtime as realtime
    from . import response_streams as response_streams
    from . import responses as responses
    from . import shared as shared
    from . import shared_params as shared_params
    from . import uploads as uploads
    from . import vector_stores as vector_stores
    from . import videos as videos
    from . import webhooks as webhooks
    from ._model import Unknown as Unknown
    from .batches import *
    from .chat import *
    from .chat_streams import *
    from .completions import *
    from .containers import *
    from .content_filter import *
    from .embeddings import *
    from .evals import *
    from .files import *
    from .fine_tuning import *
    from .graders import *
    from .images import *
    from .models import *
    from .response_streams import *
    from .responses import *
    from .shared import *
    from .uploads import *
    from .vector_stores import *
    from .videos import *
    from .webhooks import *
else:
    import sys
    from importlib import import_module
    from types import ModuleType

    from ._places import PLACES

    _WHERE = {"Unknown": "_model", **{name: module for module, names in PLACES.items() for name in names.split()}}
    __all__ = list(_WHERE)

    def __getattr__(name):
        if name in _WHERE:
            value = getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
        elif name in PLACES:
            value = import_module(f"{__name__}.{name}")
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *_WHERE, *PLACES})

    class _Types(ModuleType):
        """This package; it sees each area when it has been loaded."""

        def __setattr__(self, name, value):
            super().__setattr__(name, value)
            if name in PLACES:
                from ._dress import dress

                dress(value)

    sys.modules[__name__].__class__ = _Types
