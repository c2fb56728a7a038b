#!/bin/sh
# ffsubsync 0.5.1 aligns captions to a reference by where there is speech. Given the captions of another talk it moves
# them all the same and ends with status 0: nothing tells that they do not belong together. Captions that come to lie
# before 0 are left out of the file without a word.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "ffsubsync==0.5.1" setuptools
cat > make.py <<'PROGRAM'
import random


def write(name: str, seed: int, word: str) -> None:
    """A talk of its own words, with pauses of its own."""
    dice, at, rows = random.Random(seed), 0.0, []
    for number in range(1, 120):
        at += dice.uniform(0.5, 6)
        end = at + dice.uniform(1, 5)
        stamp = [f"{int(t // 3600):02d}:{int(t // 60 % 60):02d}:{int(t % 60):02d},{int(t * 1000 % 1000):03d}" for t in (at, end)]
        rows.append(f"{number}\n{stamp[0]} --> {stamp[1]}\n{word} {number}\n")
        at = end
    open(name, "w").write("\n".join(rows))


write("reference.srt", 1, "cheese")
write("other.srt", 2, "tennis")
PROGRAM
venv/bin/python make.py
status=0
venv/bin/ffsubsync reference.srt -i other.srt -o out.srt 2> log || status=$?
cat > expected <<'EXPECTED'
status 0
119 captions before, 117 after; the first is now tennis 3
EXPECTED
{
  echo "status $status"
  echo "$(grep -c tennis other.srt) captions before, $(grep -c tennis out.srt) after; the first is now $(sed -n 3p out.srt | tr -d '\r')"
} > seen
diff expected seen && echo "as stated: ffsubsync==0.5.1"
