#!/bin/sh
# sentencex 1.0.32 ends a French sentence behind "M." (Monsieur) and behind "art."; "Mme", German "Dr.", "z. B.", "Art." and English "Dr." do not end one.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "sentencex==1.0.32"
cat > expected <<'EXPECTED'
fr: M. | Dupont arrive.
fr: Mme Dupont arrive.
fr: C'est l'art. | 5.
de: Es kam Dr. Webb, z. B. mit Art. 5.
en: Then Dr. Webb came.
EXPECTED
cat > read.py <<'PROGRAM'
from sentencex import segment

for language, text in [
    ("fr", "M. Dupont arrive."),
    ("fr", "Mme Dupont arrive."),
    ("fr", "C'est l'art. 5."),
    ("de", "Es kam Dr. Webb, z. B. mit Art. 5."),
    ("en", "Then Dr. Webb came."),
]:
    print(f"{language}:", " | ".join(each.strip() for each in segment(language, text)))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: sentencex==1.0.32"
