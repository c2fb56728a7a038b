#!/bin/sh
# CLDR lets one width of month names stand for another by an alias. Babel 2.18.0 keeps a resolved alias in
# what locales share: once the stand-alone months of Hebrew were read, those of Hungarian are Hebrew in the
# same process. Which languages were used before decides what is printed.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "Babel==2.18.0"
cat > "$work/expected" <<'EXPECTED'
alone: január
after Hebrew: ינואר
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import subprocess, sys
HUNGARIAN = "from babel import Locale\nprint(Locale.parse('hu').months['stand-alone']['wide'][1])"
HEBREW = "from babel import Locale\nlist(Locale.parse('he').months['stand-alone']['wide'].items())\n"
for name, program in (("alone", HUNGARIAN), ("after Hebrew", HEBREW + HUNGARIAN)):
    print(f"{name}:", subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout.strip())
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: Babel==2.18.0"
