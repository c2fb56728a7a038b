#!/bin/sh
# Subtitles of EBU STL may overlap in time, where somebody speaks while another does. ttconv 1.2.3 moves the beginning of the later one to
# the end of the earlier; one that ends before that, a short "No." meanwhile, is left out with a line in the log and no error.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "ttconv==1.2.3"
cat > expected <<'EXPECTED'
1.0 6.0 I think that we ought to go.
6.0 9.0 But we have a guest.
EXPECTED
cat > read.py <<'PROGRAM'
import io, logging
from ttconv import model
from ttconv.stl import reader

logging.disable(logging.CRITICAL)
CUES = ((1, 6, "I think that we ought to go."), (3, 4, "No."), (5, 9, "But we have a guest."))
head = "850STL25.01100" + "09" + " " * 208 + "700101" * 2 + "00" + f"{len(CUES):05d}" * 2 + "001" + "4023" + "1" + "0" * 16 + "11"
blocks = b"".join(
    bytes((0, number, 0, 0xFF, 0, 0, 0, start, 0, 0, 0, end, 0, 20, 2, 0)) + (b"\x0d\x0b\x0b" + text.encode() + b"\x0a\x0a").ljust(112, b"\x8f")
    for number, (start, end, text) in enumerate(CUES)
)
body = reader.to_model(io.BytesIO(head.ljust(1024).encode() + blocks)).get_body()
for element in body.dfs_iterator():
    if isinstance(element, model.P):
        text = "".join(part.get_text() for part in element.dfs_iterator() if isinstance(part, model.Text))
        print(float(element.get_begin()), float(element.get_end()), text)
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: ttconv==1.2.3"
