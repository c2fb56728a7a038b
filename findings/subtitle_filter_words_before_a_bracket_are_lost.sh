#!/bin/sh
# subtitle-filter 1.5.1 takes descriptions for deaf viewers out of SubRip. Of a caption with two brackets the words between them go as well, of one with a bracket
# behind words those words, and of a sentence with a colon all that stands before it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "subtitle-filter==1.5.1"
cat > expected <<'EXPECTED'
Good morning.
five.
Not today.
stay calm.
At 12:30 we leave .
EXPECTED
cat > read.py <<'PROGRAM'
from subtitle_filter import Subtitles

texts = ["ANN: Good morning.", "(laughs) It costs (about) five.", "[sighs] Not today.", "Remember one thing: stay calm.", "At 12:30 we leave (all of us)."]
with open("a.srt", "w") as file:
    for number, text in enumerate(texts, 1):
        file.write(f"{number}\n00:00:{2 * number:02},000 --> 00:00:{2 * number + 1:02},500\n{text}\n\n")
captions = Subtitles("a.srt")
captions.filter()
captions.save()
print("\n".join(line for line in open("a.srt").read().splitlines() if line and "-->" not in line and not line.isdigit()))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: subtitle-filter==1.5.1"
