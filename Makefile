# Needs Python >= 3.11, make and git. Everything else is installed into .venv from locks with hashes.
#
#   make site                     builds the site into site/
#   make test                     installs what the tests need, browser included, and runs all of them
#   make site PYTHON=python3.12   with another Python

PYTHON ?= python3
VENV   ?= .venv

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.NOTPARALLEL:

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install -qq --require-virtualenv
LOCKED := $(PIP) --require-hashes --only-binary :all:
LOCKS  := requirements/site.txt requirements/test.txt

# The version is part of each stamp's name, so that another PYTHON makes another environment.
VERSION   := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)
SITE_ENV  := $(VENV)/.site-$(VERSION)
TEST_ENV  := $(VENV)/.test-$(VERSION)
PROJECT   := $(VENV)/.project-$(VERSION)
BROWSER   := $(VENV)/.browser-$(VERSION)
EDITOR    := $(VENV)/.editor-$(VERSION)
LOCK_VENV := .cache/lock-venv
BENCH     := .cache/bench
RELEASE   := .cache/release

.PHONY: help site serve check schema test bench fuzz lint types screenshot lock licences release clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

site: $(PROJECT) ## check the guides and build the site into site/
	@$(BIN)/guides build

serve: $(PROJECT) ## preview the site and rebuild it on every change
	@$(BIN)/guides serve

check: $(PROJECT) ## tell everything that is wrong with the guides
	@$(BIN)/guides check

schema: $(PROJECT) ## write the schemas that editors use for completion and hover help
	@$(BIN)/guides schema

# Every tool runs even when one before it failed; pytest is last, so that its summary ends the output.
# Tests of one file stay together, because they share what they have built; those marked as long come first, not
# files with many tests, so that no process is left with a long one at the end. Three processes even on two
# processors: tests in a browser wait more than they work.
test: $(PROJECT) $(TEST_ENV) $(BROWSER) $(EDITOR) ## run the linter, the type checker and all tests
	@failed=0; \
	$(BIN)/ruff check --quiet . || failed=1; \
	$(BIN)/ruff format --check --quiet . || { $(BIN)/ruff format --check . || true; failed=1; }; \
	$(BIN)/mypy --no-error-summary || failed=1; \
	test $$failed = 0 || echo "ruff or mypy found problems, see above" >&2; \
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder $(ARGS) || failed=1; \
	exit $$failed

bench: $(PROJECT) $(TEST_ENV) $(BROWSER) $(BENCH)/venv/.done ## measure speed and size beside other generators; takes hours (ARGS="--runs 1")
	@$(BIN)/python -m benchmarks $(ARGS)

fuzz: $(PROJECT) $(TEST_ENV) ## look for inputs that break what reads them (SECONDS=600 for each target)
	@$(BIN)/python -m tests.fuzz.run all -runs=-1 -max_total_time=$(or $(SECONDS),60) -seed=0

lint: $(PROJECT) $(TEST_ENV) ## run the linter and show what the formatter would change
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --diff .

types: $(PROJECT) $(TEST_ENV) ## run the type checker
	@$(BIN)/mypy

screenshot: $(PROJECT) $(TEST_ENV) $(BROWSER) ## take the pictures of the guide page that the README shows
	@$(BIN)/python -m tests.browser.screenshot

lock: ## pin every dependency again (UPGRADE=1 takes the newest versions)
	@$(MAKE) --no-print-directory $(LOCK_VENV)/.done
	@$(LOCK_VENV)/bin/uv pip compile $(LOCK_OPTIONS) --group build -o requirements/site.txt pyproject.toml
	@$(LOCK_VENV)/bin/uv pip compile $(LOCK_OPTIONS) --group build --group test -c requirements/site.txt \
	  -o requirements/test.txt pyproject.toml
	@$(LOCK_VENV)/bin/uv pip compile $(LOCK_OPTIONS) --group bench -o requirements/bench.txt
	@$(LOCK_VENV)/bin/uv pip compile $(LOCK_OPTIONS) --group lock -o requirements/lock.txt
	@$(LOCK_VENV)/bin/uv pip compile $(LOCK_OPTIONS) --group release -o requirements/release.txt

LOCK_OPTIONS = --quiet --universal --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
  --python-version 3.11 --custom-compile-command 'make lock' $(if $(UPGRADE),--upgrade)

licences: $(PROJECT) $(TEST_ENV) $(LOCK_VENV)/.done $(RELEASE)/tools/.done $(BENCH)/venv/.done ## list the licence of every locked package in requirements/LICENCES.md
	@$(BIN)/python -m requirements.licences $(VENV) $(LOCK_VENV) $(RELEASE)/tools $(BENCH)/venv

# The list of parts is made of an environment that holds the lock of the site and nothing else.
release: $(PROJECT) $(RELEASE)/tools/.done $(RELEASE)/parts/.done ## build the packages, the bulk files and the list of parts into dist/
	@rm -rf dist
	@mkdir -p dist/packages
	@$(BIN)/python -m hatchling build --directory dist/packages
	@$(BIN)/guides export dist/files
	@$(RELEASE)/tools/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible \
	  --output-file dist/files/sbom.cdx.json $(RELEASE)/parts

clean: ## remove everything that make made
	rm -rf $(VENV) .cache dist site .mypy_cache .pytest_cache .ruff_cache .hypothesis

# Whatever is left of an older environment goes: an environment holds what its lock names and nothing else.
$(SITE_ENV): $(LOCKS)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "This project needs Python 3.11 or newer, and '$(PYTHON)' is not: try 'make PYTHON=python3.12'." >&2; \
	  exit 1; }
	@echo "Installing the locked dependencies into $(VENV) ..."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(LOCKED) -r requirements/site.txt
	@touch $@

$(TEST_ENV): $(SITE_ENV)
	@echo "Installing what the tests need ..."
	@$(LOCKED) -r requirements/test.txt
	@touch $@

# Editable: the templates and the data are read from this folder. Again on each change of names and entry points.
$(PROJECT): pyproject.toml $(SITE_ENV)
	@$(PIP) --no-build-isolation --no-deps --no-index --editable .
	@touch $@

$(BROWSER): tests/browser/install.py tests/browser/chromium.py $(TEST_ENV)
	@$(BIN)/python -m tests.browser.install
	@touch $@

# The YAML language server is an npm package, locked with hashes like everything else. Node and npm come as a Python
# package (61 MB, two seconds), so that Python, make and git are enough; the server itself takes two seconds more.
$(EDITOR): tests/editor/install.py tests/editor/package.json tests/editor/package-lock.json $(TEST_ENV)
	@$(BIN)/python -m tests.editor.install
	@touch $@

# An environment of its own: nothing of it takes part in the site or in the tests.
$(BENCH)/venv/.done: requirements/bench.txt
	@$(PYTHON) -m venv --clear $(BENCH)/venv
	@$(BENCH)/venv/bin/python -m pip install -qq --require-hashes --only-binary :all: -r requirements/bench.txt
	@touch $@

$(RELEASE)/tools/.done: requirements/release.txt
	@$(PYTHON) -m venv --clear $(RELEASE)/tools
	@$(RELEASE)/tools/bin/python -m pip install -qq --require-hashes --only-binary :all: -r requirements/release.txt
	@touch $@

$(RELEASE)/parts/.done: requirements/site.txt
	@$(PYTHON) -m venv --clear --without-pip $(RELEASE)/parts
	@$(BIN)/python -m pip --python $(RELEASE)/parts install -qq --require-hashes --only-binary :all: -r requirements/site.txt
	@touch $@

$(LOCK_VENV)/.done: requirements/lock.txt
	@$(PYTHON) -m venv --clear $(LOCK_VENV)
	@$(LOCK_VENV)/bin/python -m pip install -qq --require-hashes --only-binary :all: -r requirements/lock.txt
	@touch $@
