#!/bin/sh
# pysbd 0.3.4 ends a Spanish sentence behind "Sr." and "Dra.", a Dutch one behind "dhr." and "mevr."; English "Dr." and German "Hr." end none. What is said of a person is parted from the name.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "pysbd==0.3.4"
cat > expected <<'EXPECTED'
es Hoy habla el Sr. | Webb de la casa.
es Hoy habla la Dra. | Webb de la casa.
nl Vandaag spreekt dhr. | Webb over het huis.
nl Vandaag spreekt mevr. | Webb over het huis.
de Heute spricht Hr. | Webb über das Haus.
en Today Dr. Webb speaks about the house.
EXPECTED
cat > read.py <<'PROGRAM'
import pysbd

for language, text in [
    ("es", "Hoy habla el Sr. Webb de la casa."),
    ("es", "Hoy habla la Dra. Webb de la casa."),
    ("nl", "Vandaag spreekt dhr. Webb over het huis."),
    ("nl", "Vandaag spreekt mevr. Webb over het huis."),
    ("de", "Heute spricht Hr. Webb über das Haus."),
    ("en", "Today Dr. Webb speaks about the house."),
]:
    print(language, " | ".join(part.strip() for part in pysbd.Segmenter(language=language, clean=False).segment(text)))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: pysbd==0.3.4"
