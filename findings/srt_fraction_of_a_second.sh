#!/bin/sh
# A SubRip time with one figure behind the mark, as many tools write it ("00:00:01.5"), is 1.005 s to
# srt 3.5.3 and 1.5 s to pysubs2 1.8.0: one counts the figures as milliseconds, the other as a fraction.
# Both read the file without a word, 495 ms apart.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "srt==3.5.3" "pysubs2==1.8.0"
cat > "$work/expected" <<'EXPECTED'
srt 1.005
pysubs2 1.5
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import pysubs2, srt
text = "1\n00:00:01.5 --> 00:00:02.5\nGood morning.\n\n"
print("srt", next(srt.parse(text)).start.total_seconds())
print("pysubs2", pysubs2.SSAFile.from_string(text, format_="srt")[0].start / 1000)
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: srt==3.5.3 pysubs2==1.8.0"
