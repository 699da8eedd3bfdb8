# Two commands on a fresh machine: `make demo` and `make test`. Both make what they need, in .venv (and, for tests,
# .venv-frameworks), from Python 3.11+ and the package registry alone; uv is used when it is there.

PYTHON ?= python3
VENV ?= .venv
WORKERS ?= auto
SECONDS ?= 20
MINUTES ?= 2
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
PIP := $(if $(UV),uv pip install --python $(BIN)/python --quiet,$(BIN)/python -m pip install --quiet)

.PHONY: demo test check unit format bench matrix compare frameworks frameworks-ready durability fuzz mutants removals soak clean

demo: $(VENV)/.demo ## set up, start the local endpoint with real models, and use it as a person would
	@$(BIN)/aoai demo

test: $(VENV)/.test ## everything: made files fresh, format, lint, types, tests
	@$(MAKE) --no-print-directory -j2 check frameworks-ready
	@$(MAKE) --no-print-directory unit

check: $(VENV)/.test
	@echo "== made files" && $(BIN)/python scripts/unasync.py --check && $(BIN)/python scripts/reference.py --check \
		&& $(BIN)/python scripts/promises.py --check
	@echo "== format and lint" && $(BIN)/ruff format --check --quiet . && $(BIN)/ruff check --quiet .
	@echo "== types (mypy)" && $(BIN)/mypy
	@echo "== types (pyright)" && $(BIN)/pyright --warnings

unit: $(VENV)/.test frameworks-ready
	@echo "== tests" && $(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup -q

format: $(VENV)/.test
	$(BIN)/python scripts/unasync.py && $(BIN)/python scripts/reference.py && $(BIN)/python scripts/promises.py \
		&& $(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

bench: $(VENV)/.test ## beside openai-python, in one run
	@failed=0; for one in imports call thousand stream; do $(BIN)/python benchmarks/$$one.py || failed=1; done; exit $$failed

matrix: $(VENV)/.test ## the samples of the documentation, in five languages, against the local endpoint
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup -q tests/foreign/test_matrix.py --matrix docs/reference/matrix.md

compare: $(VENV)/.test ## every fault tape, beside openai-python, in one run
	$(BIN)/python scripts/compare.py

frameworks: .venv-frameworks/.made $(VENV)/.test ## frameworks written for openai, run on aoai
	@$(BIN)/python -m pytest -q tests/frameworks

frameworks-ready: # without it the other tests can still run: those of frameworks skip, and say why
	@$(MAKE) --no-print-directory .venv-frameworks/.made || echo "== .venv-frameworks could not be made: tests of frameworks skip"

.venv-frameworks/.made: pyproject.toml
	@echo "== making .venv-frameworks: four frameworks that are written for openai (about 75 s, 220 MB)"
	@$(if $(UV),uv venv --quiet --allow-existing --python $(PYTHON) .venv-frameworks,$(PYTHON) -m venv .venv-frameworks)
	@$(if $(UV),true,.venv-frameworks/bin/python -m pip install --quiet --upgrade "pip>=25.1")
	@$(if $(UV),uv pip install --python .venv-frameworks/bin/python,.venv-frameworks/bin/python -m pip install) --quiet -e . --group frameworks
	@echo "== .venv-frameworks is made"
	@touch $@

$(BIN)/python:
	@echo "== making $(VENV)"
	@$(if $(UV),uv venv --quiet --python $(PYTHON) $(VENV),$(PYTHON) -m venv $(VENV))
	@$(if $(UV),true,$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1")

$(VENV)/.demo: pyproject.toml | $(BIN)/python
	@echo "== installing the endpoint and its models"
	@$(PIP) -e ".[demo]"
	@$(BIN)/aoai models fetch
	@touch $@

$(VENV)/.test: pyproject.toml $(VENV)/.demo
	@echo "== installing what the tests use"
	@$(PIP) --group test --group check
	@touch $@

durability: $(VENV)/.test ## kill -9 a hundred times while everything is being written: nothing acknowledged is lost
	DURABILITY_KILLS=$${DURABILITY_KILLS:-100} $(BIN)/python -m pytest -q -s -o faulthandler_timeout=0 tests/server/test_durability.py

fuzz: $(VENV)/.fuzz ## bytes drawn by chance, guided by coverage, to everything that reads what others sent: SECONDS each
	@$(BIN)/python scripts/fuzz.py --seconds $(SECONDS)

$(VENV)/.fuzz: pyproject.toml $(VENV)/.test
	@$(PIP) --only-binary atheris --group fuzz && touch $@ || echo "== atheris has no wheel for this Python or system"

mutants: $(VENV)/.test ## changes in the critical modules, one at a time, and which of them no test notices
	@$(BIN)/python scripts/mutants.py

removals: $(VENV)/.test ## what keeps each promise, taken away, one thing at a time: which of its tests notices
	@$(BIN)/python scripts/removals.py

soak: $(VENV)/.test ## a fork amid 10 000 calls, then MINUTES of tapes drawn by chance: nothing is left behind
	@$(BIN)/python scripts/soak.py --minutes $(MINUTES)

clean:
	rm -rf $(VENV) .venv-frameworks .fuzz .foreign .mypy_cache .pytest_cache .ruff_cache .hypothesis dist build
