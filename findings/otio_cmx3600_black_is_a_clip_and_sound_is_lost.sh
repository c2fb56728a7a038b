#!/bin/sh
# otio-cmx3600-adapter 1.0.0 (OpenTimelineIO 0.18.1) reads black (reel BL) of an edit list as a clip named by the number of its event, and writes no event of sound alone:
# the list that was read is written back one event short, without a word.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "otio-cmx3600-adapter==1.0.0" "OpenTimelineIO==0.18.1"
cat > expected <<'EXPECTED'
Video [('Clip', 'one.mov'), ('Gap', ''), ('Clip', '003'), ('Clip', 'three.mov')]
Audio [('Clip', 'two.mov')]
001  one      V     C        00:00:10:00 00:00:12:00 01:00:00:00 01:00:02:00
* FROM CLIP NAME:  one.mov
002  BL       V     C        00:00:00:00 00:00:01:00 01:00:04:00 01:00:05:00
* FROM CLIP NAME:  003
003  three    V     C        00:02:10:00 00:02:12:00 01:00:05:00 01:00:07:00
* FROM CLIP NAME:  three.mov
EXPECTED
cat > read.py <<'PROGRAM'
import opentimelineio

EDL = """TITLE: talk

001  AX       V     C        00:00:10:00 00:00:12:00 01:00:00:00 01:00:02:00
* FROM CLIP NAME: one.mov
002  AX       A     C        00:01:10:00 00:01:12:00 01:00:02:00 01:00:04:00
* FROM CLIP NAME: two.mov
003  BL       V     C        00:00:00:00 00:00:01:00 01:00:04:00 01:00:05:00
004  AX       V     C        00:02:10:00 00:02:12:00 01:00:05:00 01:00:07:00
* FROM CLIP NAME: three.mov
"""
timeline = opentimelineio.adapters.read_from_string(EDL, "cmx_3600", rate=25)
for track in timeline.tracks:
    print(track.kind, [(type(each).__name__, each.name) for each in track])
written = opentimelineio.adapters.write_to_string(timeline, "cmx_3600", rate=25)
print("\n".join(line for line in written.splitlines() if line[:1].isdigit() or "NAME:" in line and "REEL" not in line))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: otio-cmx3600-adapter==1.0.0 OpenTimelineIO==0.18.1"
