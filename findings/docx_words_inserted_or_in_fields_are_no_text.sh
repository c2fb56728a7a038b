#!/bin/sh
# A Word file keeps words of a tracked insertion in `w:ins`, of a content control in `w:sdt`, of a field in
# `w:fldSimple`. `paragraph.text` of python-docx 1.2.0 has none of the three (a content control is no
# paragraph of the document at all), although Word shows them all. mammoth 1.11.0 keeps the first two and
# loses the field.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "python-docx==1.2.0" "mammoth==1.11.0"
cat > "$work/expected" <<'EXPECTED'
python-docx: ['Ann: Good', 'On']
mammoth: ['Ann: Good evening', 'Bob: Hello', 'On']
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import io
import docx, mammoth
from docx.oxml import parse_xml

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
document = docx.Document()
first = document.add_paragraph("Ann: Good ")
first._p.append(parse_xml(f'<w:ins {SPACE} w:id="1" w:author="E"><w:r><w:t>evening</w:t></w:r></w:ins>'))
control = f"<w:sdt {SPACE}><w:sdtContent><w:p><w:r><w:t>Bob: Hello</w:t></w:r></w:p></w:sdtContent></w:sdt>"
document.element.body.insert(1, parse_xml(control))
last = document.add_paragraph("On ")
last._p.append(parse_xml(f'<w:fldSimple {SPACE} w:instr="DATE"><w:r><w:t>Monday</w:t></w:r></w:fldSimple>'))
file = io.BytesIO()
document.save(file)
print("python-docx:", [paragraph.text.strip() for paragraph in docx.Document(file).paragraphs])
print("mammoth:", [line.strip() for line in mammoth.extract_raw_text(file).value.splitlines() if line])
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: python-docx==1.2.0 mammoth==1.11.0"
