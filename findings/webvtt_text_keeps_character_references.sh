#!/bin/sh
# What webvtt-py 0.5.1 calls the text of a cue still holds WebVTT's character references, and pysubs2 1.8.0
# carries them into SubRip, where nothing decodes them: viewers read "Tom &amp; Ann".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "webvtt-py==0.5.1" "pysubs2==1.8.0"
cat > "$work/expected" <<'EXPECTED'
webvtt-py Tom &amp; Ann
pysubs2 Tom &amp; Ann
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import io, pysubs2, webvtt
text = "WEBVTT\n\n00:01.000 --> 00:02.000\nTom &amp; Ann\n"
print("webvtt-py", webvtt.from_buffer(io.StringIO(text))[0].text)
print("pysubs2", pysubs2.SSAFile.from_string(text, format_="vtt").to_string("srt").split("\n")[2])
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: webvtt-py==0.5.1 pysubs2==1.8.0"
