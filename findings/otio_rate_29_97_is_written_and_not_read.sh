#!/bin/sh
# OpenTimelineIO 0.18.1 writes a time code at a rate of 29.97, and refuses to read what it wrote at that rate. An EDL in drop frame
# is not read with rate=29.97 either, it has to be 30000/1001; and not at all when all four marks are semicolons.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "OpenTimelineIO==0.18.1" "otio-cmx3600-adapter==1.0.0"
cat > a.edl <<'LIST'
TITLE: A
FCM: DROP FRAME

001  AX       V     C        00:00:10;00 00:00:20;00 01:00:00;00 01:00:10;00
* FROM CLIP NAME: talk.mov
LIST
cat > expected <<'EXPECTED'
written: 00:01:00;02
read at 29.97: ValueError
read at 30000/1001: 1800.0
list at 29.97: ValueError
list at 30000/1001: talk.mov
semicolons: invalid literal for int() with base 10: '00;00;10;00'
EXPECTED
cat > read.py <<'PROGRAM'
import opentimelineio as otio

code = otio.opentime.to_timecode(otio.opentime.RationalTime(1800, 29.97))
print("written:", code)
for name, rate in (("29.97", 29.97), ("30000/1001", 30000 / 1001)):
    try:
        print(f"read at {name}:", otio.opentime.from_timecode(code, rate).value)
    except ValueError:
        print(f"read at {name}: ValueError")
for name, rate in (("29.97", 29.97), ("30000/1001", 30000 / 1001)):
    try:
        timeline = otio.adapters.read_from_file("a.edl", "cmx_3600", rate=rate)
        print(f"list at {name}:", *(clip.name for clip in timeline.find_clips()))
    except ValueError:
        print(f"list at {name}: ValueError")
text = open("a.edl").read().replace(":00:", ";00;").replace(":20;", ";20;").replace(":10;", ";10;")
try:
    otio.adapters.read_from_string(text, "cmx_3600", rate=30000 / 1001)
except ValueError as error:
    print("semicolons:", error)
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: OpenTimelineIO==0.18.1, otio-cmx3600-adapter==1.0.0"
