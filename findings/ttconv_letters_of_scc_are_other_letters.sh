#!/bin/sh
# Three characters of CEA-608's extended sets are other characters in ttconv 1.2.3: the em dash (122A) is a heavy
# box line (U+2501), the circumflex (132C) a phonetic letter (U+028C), the bar (1337 in the table of 47 CFR 79.101
# is a broken or plain bar) a heavy box line (U+2503).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "ttconv==1.2.3"
cat > "$work/expected" <<'EXPECTED'
U+2501 U+028C U+2503
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
from ttconv.scc.codes.extended_characters import SccExtendedCharacter
print(" ".join(f"U+{ord(SccExtendedCharacter.find(pair).get_unicode_value()):04X}" for pair in (0x122A, 0x132C, 0x1337)))
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: ttconv==1.2.3"
