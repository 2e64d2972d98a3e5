# Each target does all of its own set-up. The stamp in .venv is keyed on the locks and pyproject.toml: while they stay the
# same, the second run of any target starts at once.
PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3.11)
VENV := .venv
BIN := $(VENV)/bin
KEY := $(shell (cat requirements-dev.lock pyproject.toml; echo $(CURDIR)) | cksum | tr -d ' ')
STAMP := $(VENV)/.ready-$(KEY)
DEMO ?= demo-out

.PHONY: demo test quality check setup clean
.DEFAULT_GOAL := help

.PHONY: help
help:
	@echo "make demo    the whole story on the sample partner site, without network; results in $(DEMO)/"
	@echo "make test    every test"
	@echo "make quality measures: what is drawn from pages, what is made of edited ones, and what a week of mail survives"
	@echo "make check   lint, formatting, types, import rules"
	@echo "make lock    refreshes requirements*.lock (wants uv)"
	@echo "make clean   removes the environment and everything made"

setup: $(STAMP)

$(STAMP):
	grep -qsF "$(CURDIR)/$(VENV)" $(VENV)/pyvenv.cfg || $(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	rm -f $(VENV)/.ready-*
	touch $@

demo: $(STAMP)
	$(BIN)/wegwijs --data $(DEMO) demo

# A file at a time to each of three workers, the slow ones first (tests/conftest.py): two cores are busy while one waits.
# What was compiled once is kept below .venv and used by every worker and by each command that a test starts.
test: $(STAMP)
	PYTHONDONTWRITEBYTECODE= PYTHONPYCACHEPREFIX="$(CURDIR)/$(VENV)/pycache" $(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

quality: $(STAMP)
	$(BIN)/python -m tests.quality.extraction
	$(BIN)/python -m tests.quality.unfamiliar
	$(BIN)/python -m tests.quality.changes
	WEGWIJS_SEEDS=20 $(BIN)/python -m pytest -n 2 tests/integration/test_killed.py tests/acceptance/test_sample_site.py

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Refreshes both locks within the bounds of pyproject.toml; needs `uv` on the path. What is locked stays as it is unless
# UPGRADE="--upgrade" (or "--upgrade-package NAME"). Extras stay in the lines: pip with --require-hashes takes
# `coverage[toml]` for unpinned when only `coverage` is locked, as soon as a newer release appears.
LOCK := uv pip compile pyproject.toml --quiet --generate-hashes --no-emit-index-url --no-header --universal \
	--python-version 3.11 --no-strip-extras $(UPGRADE)
.PHONY: lock
lock:
	$(LOCK) --extra build -o requirements.lock
	$(LOCK) --all-extras -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) $(DEMO) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
