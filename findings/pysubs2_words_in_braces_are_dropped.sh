#!/bin/sh
# pysubs2 1.8.0 reads SubRip into the markup of SubStation Alpha, where braces hold commands. Words in braces
# are still in its `text`, and are gone when it writes: SubRip to SubRip loses them without a warning.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "pysubs2==1.8.0"
cat > "$work/expected" <<'EXPECTED'
read The set {1, 2} is small.
written The set  is small.
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import pysubs2
text = "1\n00:00:01,000 --> 00:00:02,000\nThe set {1, 2} is small.\n\n"
read = pysubs2.SSAFile.from_string(text, format_="srt")
print("read", read[0].text)
print("written", read.to_string("srt").split("\n")[2])
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: pysubs2==1.8.0"
