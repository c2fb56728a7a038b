#!/bin/sh
# In ELAN a tier of words may part its sentences without times of its own (Symbolic_Subdivision). pympi-ling 1.71 gives each such word the begin and end of its whole sentence, and when it makes a
# TextGrid of the file it keeps the first word alone, without a message.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "pympi-ling==1.71"
cat > expected <<'EXPECTED'
[(1000, 2500, 'Good'), (1000, 2500, 'morning'), (1000, 2500, 'everyone')]
['Good']
EXPECTED
cat > read.py <<'PROGRAM'
from pympi.Elan import Eaf

eaf = Eaf(author="")
eaf.add_linguistic_type("sentence")
eaf.add_linguistic_type("word", constraints="Symbolic_Subdivision")
eaf.add_tier("Ann", ling="sentence")
eaf.add_tier("words", ling="word", parent="Ann")
eaf.add_annotation("Ann", 1000, 2500, "Good morning everyone")
previous = None
for word in ["Good", "morning", "everyone"]:
    eaf.add_ref_annotation("words", "Ann", 1500, word, prev=previous)
    previous = next(key for key, given in eaf.tiers["words"][1].items() if given[1] == word)
eaf.to_file("a.eaf")
read = Eaf("a.eaf")
print([annotation[:3] for annotation in read.get_annotation_data_for_tier("words")])
grid = read.to_textgrid()
print([text for _, _, text in grid.get_tier("words").get_all_intervals() if text])
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: pympi-ling==1.71"
