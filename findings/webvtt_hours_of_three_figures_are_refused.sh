#!/bin/sh
# WebVTT hours are "two or more ASCII digits" (WebVTT, 4.1), and browsers take 100:00:01.000. webvtt-py 0.5.1
# takes the whole file for malformed, also where only its last cue is so late.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "webvtt-py==0.5.1"
cat > "$work/expected" <<'EXPECTED'
Invalid timestamp '100:00:01.000'
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import io, webvtt
text = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n100:00:01.000 --> 100:00:02.000\nTwo\n"
try:
    print(len(webvtt.from_buffer(io.StringIO(text))))
except webvtt.errors.MalformedCaptionError as problem:
    print(problem)
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: webvtt-py==0.5.1"
