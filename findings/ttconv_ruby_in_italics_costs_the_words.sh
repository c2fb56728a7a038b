#!/bin/sh
# A word with a reading above it (ruby) may stand within a span that says italics, a colour or who speaks. ttconv 1.2.3 takes such a
# container in a paragraph alone: within a span the word and its reading are left out, with a line in the log and no error.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "ttconv==1.2.3"
cat > expected <<'EXPECTED'
in the paragraph: We live in 東京とうきょう now.
in italics: We live in  now.
EXPECTED
cat > read.py <<'PROGRAM'
import logging
import xml.etree.ElementTree as ElementTree
from ttconv import model
from ttconv.imsc import reader

logging.disable(logging.CRITICAL)
NS = 'xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"'
RUBY = '<span tts:ruby="container"><span tts:ruby="base">東京</span><span tts:ruby="text">とうきょう</span></span>'
ITALIC = f'<span tts:fontStyle="italic">{RUBY}</span>'
for name, word in (("in the paragraph", RUBY), ("in italics", ITALIC)):
    text = f'<tt {NS} xml:lang="en"><body><div><p begin="1s" end="2s">We live in {word} now.</p></div></body></tt>'
    body = reader.to_model(ElementTree.ElementTree(ElementTree.fromstring(text))).get_body()
    print(f"{name}:", "".join(part.get_text() for part in body.dfs_iterator() if isinstance(part, model.Text)))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: ttconv==1.2.3"
