#!/bin/sh
# mammoth 1.13.0 gives no word of a field (`w:fldSimple`) of a Word file, and shows text that Word hides. As raw text (`extract_raw_text`) a line break inside a paragraph is nothing:
# the last word of one line and the first of the next are one.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "mammoth==1.13.0" "python-docx==1.2.0"
cat > expected <<'EXPECTED'
<p>Good<br />morning to (check)</p>
Goodmorning to (check)
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
    '<w:r><w:t>Good</w:t><w:br/><w:t>morning to</w:t></w:r><w:fldSimple w:instr="AUTHOR"><w:r><w:t> Ann</w:t></w:r></w:fldSimple>'
    '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> (check)</w:t></w:r>'
)
import mammoth

with open("a.docx", "rb") as file:
    print(mammoth.convert_to_html(file).value)
with open("a.docx", "rb") as file:
    print(mammoth.extract_raw_text(file).value.strip())
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: mammoth==1.13.0 python-docx==1.2.0"
