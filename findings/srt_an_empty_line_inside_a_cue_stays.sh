#!/bin/sh
# srt 3.5.3 reads words behind an empty line as part of the cue above it, and keeps the empty line in its content.
# Written as a WebVTT caption by webvtt-py 0.5.1 and read again, those words are in no cue: an empty line
# ends a cue there.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "srt==3.5.3" "webvtt-py==0.5.1"
cat > "$work/expected" <<'EXPECTED'
srt 'One.\n\nTwo.'
webvtt-py ['One.']
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import io, srt, webvtt
text = "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\nTwo.\n\n2\n00:00:03,000 --> 00:00:04,000\nThree.\n\n"
content = next(srt.parse(text)).content
print("srt", repr(content))
track = webvtt.WebVTT()
track.captions.append(webvtt.Caption("00:00:01.000", "00:00:02.000", content))
print("webvtt-py", [cue.text for cue in webvtt.from_buffer(io.StringIO(track.content))])
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: srt==3.5.3 webvtt-py==0.5.1"
