# Everything here works on a fresh machine with make and Python 3.11 or newer: each target does its
# own set-up, which runs again only when pyproject.toml changed.

VENV := .venv
PY := $(VENV)/bin/python
CACHE := .cache
WHEELHOUSE := $(CACHE)/wheelhouse
AUDIT := $(CACHE)/audit
READY := $(VENV)/.ready
ARGS ?=

# The first of these that runs and is new enough (a shim may be on the path without its Python).
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& echo "$$python" && break; done)

.DEFAULT_GOAL := help
.PHONY: help venv run test test-system check audit format docs bench bench-reading bench-questions bench-serve build clean

help: ## what the targets do
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 16

venv: $(READY) ## set up .venv (the other targets do it themselves)

run: $(READY) ## the conversation; with ARGS="match patient.yaml", any other command
	@$(VENV)/bin/itpchat $(ARGS)

test: $(READY) ## all tests; with ARGS="tests/test_truth.py -k window", some
	@$(PY) -m pytest -n 2 --dist loadgroup $(ARGS)

test-system: $(READY) $(AUDIT)/bin/pip-audit ## tests with programs that are not ours (browsers, PDF readers); root gets their Debian packages
	@tools/install_system_packages.sh
	@$(PY) -m pytest -n 2 --dist loadgroup $(or $(ARGS),tests/system)

check: $(READY) ## formatting, lint, types and the order of the layers
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports --no-logo --cache-dir $(CACHE)/import-linter

audit: $(READY) $(AUDIT)/bin/pip-audit ## known vulnerabilities of every installed package; fails where one could not be looked up
	@$(PY) tools/audit.py $(AUDIT)/bin/pip-audit $(CACHE)/constraints.txt

format: $(READY) ## format the code and sort the imports
	@$(PY) -m ruff check --select I --fix .
	@$(PY) -m ruff format .

docs: $(READY) ## the pages that are made from tables: docs/checks.md, docs/patient-file.md
	@$(PY) -m itpchat.checks.pages docs

bench: $(READY) ## the benchmarks
	@$(PY) -m benchmarks $(ARGS)

bench-reading: $(READY) ## how well free text is read; READING_DATA names the folder of the real misspellings
	@$(PY) -m benchmarks.reading $(ARGS)

bench-serve: $(READY) ## how conversations over SSH bear many at once (root, to see their memory)
	@$(PY) -m benchmarks.serving $(ARGS)

bench-questions: $(READY) ## how many questions are asked, against the least number and other ways to choose
	@$(PY) -m benchmarks.questions $(ARGS)

build: $(READY) ## the wheel and the source archive, into dist/
	@$(PY) -m hatchling build

clean: ## remove what the targets made
	rm -rf $(VENV) $(CACHE) dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

# The audit has an environment of its own, so that what it needs is not among what it looks up.
$(AUDIT)/bin/pip-audit: | $(READY)
	@{ $(PY) -m venv $(AUDIT) && $(AUDIT)/bin/python -m pip install --quiet --disable-pip-version-check 'pip-audit>=2.7,<3'; } || { echo 'audit: nothing was looked up: pip-audit could not be installed' >&2; exit 1; }

# The wheelhouse holds the wheels of what itpchat needs at run time, in the versions just installed:
# the test of the built wheel installs from there, without a network.
$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "itpchat needs Python 3.11 or newer: install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "itpchat needs Python 3.11 or newer, and $(PYTHON) is not: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "$(PYTHON) has no venv module: install it (Debian and Ubuntu: apt install python3-venv)" >&2; exit 1; }
	@$(PY) -c 'import pip' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	@echo "Setting up $(VENV) (a minute or two, once)"
	@mkdir -p $(CACHE)
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@$(PY) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"], sep="\n")' > $(CACHE)/requirements.txt
	@$(PY) -m pip freeze --exclude-editable > $(CACHE)/constraints.txt
	@rm -rf $(WHEELHOUSE)
	@$(PY) -m pip wheel --quiet --disable-pip-version-check --wheel-dir $(WHEELHOUSE) --requirement $(CACHE)/requirements.txt --constraint $(CACHE)/constraints.txt
	@touch $(READY)
