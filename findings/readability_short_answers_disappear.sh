#!/bin/sh
# An interview page with each turn in a box (`<div>` with a class) is shortened by readability-lxml 0.8.4.1: a
# short answer between two long questions is removed as clutter, so that one person's turns follow each other.
# As plain paragraphs the same answers stay.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "readability-lxml==0.8.4.1" "lxml_html_clean==0.4.6"
cat > "$work/expected" <<'EXPECTED'
boxes: False
paragraphs: True
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import logging
from readability import Document

logging.disable()
LONG = "Ann: Do you see families at home, and for how long do you stay with each of them in a week of work?"
TURNS = [LONG, "Bob: Yes.", LONG.replace("long", "little")]
for name, turn in (("boxes", '<div class="turn"><p>{}</p></div>'), ("paragraphs", "<p>{}</p>")):
    page = "<html><body><article><h1>Talk</h1>" + "".join(map(turn.format, TURNS)) + "</article></body></html>"
    print(f"{name}:", "Bob: Yes." in Document(page).summary())
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: readability-lxml==0.8.4.1 lxml_html_clean==0.4.6"
