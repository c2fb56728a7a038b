#!/bin/sh
# "Format:" at the head of [Events] says in which order the fields of SubStation Alpha stand. pysubs2 1.8.1 has an order of its own: where
# Name stands before Style, the speaker becomes the style and the style the speaker, and is saved so; where the margins are left out, the
# file is refused. The package ass 1.0.3 reads both.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "pysubs2==1.8.1" "ass==1.0.3"
cat > expected <<'EXPECTED'
ass: style Default, name Ann Lee
pysubs2: style Ann Lee, name Default
ass: style Default, name Ann Lee
pysubs2: ValueError
EXPECTED
cat > read.py <<'PROGRAM'
import io
import ass, pysubs2

HEAD = "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize\nStyle: Default,Arial,20\n\n[Events]\nFormat: {}\nDialogue: {}\n"
ROWS = (
    ("Layer, Start, End, Name, Style, MarginL, MarginR, MarginV, Effect, Text", "0,0:00:01.00,0:00:02.00,Ann Lee,Default,0,0,0,,Good evening."),
    ("Start, End, Style, Name, Text", "0:00:01.00,0:00:02.00,Default,Ann Lee,Good evening."),
)
for row in ROWS:
    text = HEAD.format(*row)
    event = ass.parse(io.StringIO(text)).events[0]
    print(f"ass: style {event.style}, name {event.name}")
    try:
        event = pysubs2.SSAFile.from_string(text)[0]
        print(f"pysubs2: style {event.style}, name {event.name}")
    except ValueError as problem:
        print("pysubs2:", type(problem).__name__)
PROGRAM
venv/bin/python -W ignore read.py > seen
diff expected seen && echo "as stated: pysubs2==1.8.1, ass==1.0.3"
