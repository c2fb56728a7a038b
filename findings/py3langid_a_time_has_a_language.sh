#!/bin/sh
# py3langid 0.4.0 names a language for text without a letter, and it is the first in the alphabet of those allowed: "12:03" is German
# among German, English and Greek, Arabic among Arabic and French. Its score is the smallest float of 32 bits.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "py3langid==0.4.0"
cat > expected <<'EXPECTED'
de -3.4028234663852886e+38
de -3.4028234663852886e+38
ar -3.4028234663852886e+38
EXPECTED
cat > read.py <<'PROGRAM'
import py3langid

py3langid.set_languages(["en", "el", "de"])
print(*py3langid.classify("12:03"))
print(*py3langid.classify(""))
py3langid.set_languages(["fr", "ar"])
print(*py3langid.classify("12:03"))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: py3langid==0.4.0"
