#!/bin/sh
# typer is known as built on click. typer 0.28.0 carries a copy of click of its own (`typer._click`) and does
# not install click: a usage error is no `click.ClickException`, so that `except click.ClickException` around
# a typer application, or a click plug-in's commands inside it, no longer work with click 8.3.1 beside it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "typer==0.28.0" "click==8.3.1"
cat > "$work/expected" <<'EXPECTED'
typer._click.exceptions.BadParameter
False
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import click, typer
from typer.main import get_command
application = typer.Typer()

@application.command()
def show(number: int) -> None:
    print(number)

try:
    get_command(application).main(["seven"], standalone_mode=False)
except Exception as error:
    print(f"{type(error).__module__}.{type(error).__name__}")
    print(isinstance(error, click.ClickException))
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: typer==0.28.0 click==8.3.1"
