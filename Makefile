# Two commands for a newcomer: `make demo` and `make test`. Everything else is listed by `make help`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
unexport PYTHONDONTWRITEBYTECODE  # else each of the many processes of the tests compiles everything again

.PHONY: help demo test outside check format soak clean
.DEFAULT_GOAL := help

help: ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

demo: $(VENV)/installed ## the sandbox Telegram, the bot and a chat page, on this machine alone
	$(BIN)/lokalraad demo

test: $(VENV)/installed-dev ## the everyday suite, on SQLite and PostgreSQL
	$(BIN)/python -m pytest

outside: $(VENV)/installed-dev ## the bot as processes that are killed and starved, and the page in a real browser
	$(BIN)/python -m pytest tests/outside

check: $(VENV)/installed-dev ## format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/lokalraad check

format: $(VENV)/installed-dev ## put the code in shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

soak: $(VENV)/installed-dev ## the long ones: kill -9, a hundred times, on every database and intake; new examples
	$(BIN)/python -m pytest tests tests/outside -m "soak or hypothesis" --hypothesis-profile search -n 0 --timeout 14400 -s

clean: ## forget the environment, keep the data
	rm -rf $(VENV)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@
