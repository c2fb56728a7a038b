#!/bin/sh
# A WebVTT cue may hold two voices, one a line. webvtt-py 0.5.1 gives the cue the first one's name as its
# voice and joins both lines in its text: the second speaker's words are the first one's.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "webvtt-py==0.5.1"
cat > "$work/expected" <<'EXPECTED'
Ann | Hi / Hello
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import io, webvtt
cue = webvtt.from_buffer(io.StringIO("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hi</v>\n<v Bob>Hello</v>\n"))[0]
print(cue.voice, "|", cue.text.replace("\n", " / "))
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: webvtt-py==0.5.1"
