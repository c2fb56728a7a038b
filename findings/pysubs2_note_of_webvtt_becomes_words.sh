#!/bin/sh
# A NOTE block of WebVTT is a comment between cues, and no viewer sees it. pysubs2 1.8.0 reads a NOTE that
# follows a cue as more lines of that cue, and writes it into whatever format is saved: an editor's remark is
# shown on screen.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "pysubs2==1.8.0"
cat > "$work/expected" <<'EXPECTED'
['Hello', 'NOTE check this name', 'Good evening']
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import pysubs2
text = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n\nNOTE check this name\n\n00:03.000 --> 00:04.000\nGood evening\n"
print([line for cue in pysubs2.SSAFile.from_string(text, format_="vtt") for line in cue.plaintext.splitlines() if line])
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: pysubs2==1.8.0"
