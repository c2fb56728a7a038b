#!/bin/sh
# tscribe 1.3.1 (Amazon Transcribe to WebVTT) cuts times to whole seconds: an answer that begins and ends within one second has a caption of no
# length, which no player shows. Who speaks is the identifier of the caption, which players do not show either.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "tscribe==1.3.1"
cat > expected <<'EXPECTED'
WEBVTT

spk_0
00:00:00.000 --> 00:00:01.000
Did you?

spk_1
00:00:01.000 --> 00:00:01.000
No.
EXPECTED
cat > read.py <<'PROGRAM'
import json
from pathlib import Path

import tscribe

SAID = [("Did", 0.1, 0.5, 0), ("you", 0.6, 1.0, 0), ("?", None, None, 0), ("No", 1.2, 1.7, 1), (".", None, None, 1)]


def item(text, start, end, speaker):
    found = {"type": "punctuation", "alternatives": [{"content": text, "confidence": "0.9"}], "speaker_label": f"spk_{speaker}"}
    if start is not None:
        found |= {"type": "pronunciation", "start_time": str(start), "end_time": str(end)}
    return found


def segment(speaker):
    words = [{"speaker_label": f"spk_{speaker}", "start_time": str(start), "end_time": str(end)}
             for _, start, end, who in SAID if who == speaker and start is not None]
    return words[0] | {"end_time": words[-1]["end_time"], "items": words}


results = {
    "transcripts": [{"transcript": "Did you? No."}],
    "items": [item(*each) for each in SAID],
    "speaker_labels": {"speakers": 2, "segments": [segment(0), segment(1)]},
}
Path("a.json").write_text(json.dumps({"jobName": "a", "status": "COMPLETED", "results": results}))
tscribe.write("a.json", format="vtt", save_as="a.vtt")
PROGRAM
venv/bin/python read.py > log
sed -e '${/^$/d;}' a.vtt > seen
diff expected seen && echo "as stated: tscribe==1.3.1"
