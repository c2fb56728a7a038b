#!/bin/sh
# docx2python 3.7.1 gives words that were moved (a tracked change) at both of their places, and drops a no-break hyphen, so that its two words are one. A sign of a font becomes markup inside the text.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "docx2python==3.7.1" "python-docx==1.2.0"
cat > expected <<'EXPECTED'
Thank you. Good morning. Thank you.
a resigned contract
20<span style=font-family:Symbol>&#x00B0;</span>
EXPECTED
cat > read.py <<'PROGRAM'
from docx import Document
from docx.oxml import parse_xml

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def save(*paragraphs):
    document = Document()
    for xml in paragraphs:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(f"<w:p {NAMES}>{xml}</w:p>"))
    document.save("a.docx")


save(
    '<w:moveFrom w:id="3" w:author="A"><w:r><w:t>Thank you. </w:t></w:r></w:moveFrom><w:r><w:t>Good morning. </w:t></w:r>'
    '<w:moveTo w:id="4" w:author="A"><w:r><w:t>Thank you.</w:t></w:r></w:moveTo>',
    "<w:r><w:t>a re</w:t><w:noBreakHyphen/><w:t>signed contract</w:t></w:r>",
    '<w:r><w:t>20</w:t><w:sym w:font="Symbol" w:char="F0B0"/></w:r>',
)
from docx2python import docx2python

with docx2python("a.docx") as content:
    print("\n".join(line for line in content.text.splitlines() if line))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: docx2python==3.7.1 python-docx==1.2.0"
