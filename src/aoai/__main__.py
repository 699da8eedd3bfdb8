"""`python -m aoai`, for environments where scripts are not on the path."""

from __future__ import annotations

import sys

from .cli import main

sys.exit(main())
