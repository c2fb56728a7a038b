#!/bin/sh
# deepgram-captions 2.0.0 finds no text in an answer of Deepgram's whose first word is not of speaker 0; of a recording with a channel
# for each speaker only the first channel becomes captions, without a word.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "deepgram-captions==2.0.0"
cat > expected <<'EXPECTED'
speaker 0 first: <v Speaker 0>Good <v Speaker 1>morning.
speaker 1 first: EmptyTranscriptException
two channels: <v Speaker 0>Good
EXPECTED
cat > read.py <<'PROGRAM'
from deepgram_captions import DeepgramConverter, webvtt
from deepgram_captions.helpers import EmptyTranscriptException


def word(text, start, speaker):
    return {"word": text.lower(), "punctuated_word": text, "start": start, "end": start + 0.5, "speaker": speaker}


def answer(*channels):
    made = [{"alternatives": [{"transcript": " ".join(each["word"] for each in words), "words": words}]} for words in channels]
    return {"results": {"channels": made}}


for name, given in [
    ("speaker 0 first", answer([word("Good", 1.0, 0), word("morning.", 2.0, 1)])),
    ("speaker 1 first", answer([word("Good", 1.0, 1), word("morning.", 2.0, 0)])),
    ("two channels", answer([word("Good", 1.0, 0)], [word("morning.", 2.0, 0)])),
]:
    try:
        lines = webvtt(DeepgramConverter(given)).splitlines()
        print(f"{name}:", " ".join(line for line in lines if line.startswith("<v")))
    except EmptyTranscriptException as error:
        print(f"{name}:", type(error).__name__)
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: deepgram-captions==2.0.0"
