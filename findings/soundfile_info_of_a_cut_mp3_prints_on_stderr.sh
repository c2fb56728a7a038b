#!/bin/sh
# An MP3 of which a third is there (a download that broke off) is asked for its length. soundfile 0.14.0 raises nothing: `info` gives
# the length of the whole file, from its head, reading gives a third of it without an error, and the one that notices is a library
# below, which prints its warning on the standard error of the process, where no `try` and no `contextlib.redirect_stderr` sees it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "soundfile==0.14.0" "numpy<3"
cat > "$work/expected" <<'EXPECTED'
stated: 30 s
read: a third
redirected: ''
printed: Warning: Xing stream size off by more than 1%
EXPECTED
cat > "$work/program.py" <<'PROGRAM'
import contextlib, io, pathlib, sys
import numpy, soundfile

path = sys.argv[1]
noise = 0.1 * numpy.random.default_rng(1).standard_normal(30 * 16000)
soundfile.write(path, noise, 16000, format="MP3")
data = pathlib.Path(path).read_bytes()
pathlib.Path(path).write_bytes(data[: len(data) // 3])
said = io.StringIO()
with contextlib.redirect_stderr(said):
    stated = soundfile.info(path).duration
    read = len(soundfile.read(path)[0]) / 16000
print(f"stated: {stated:.0f} s")
print("read: a third" if 9 < read < 11 else f"read: {read:.1f} s")
print(f"redirected: {said.getvalue()!r}")
PROGRAM
"$work/venv/bin/python" "$work/program.py" "$work/a.mp3" > "$work/seen" 2> "$work/stderr"
printf 'printed: %s\n' "$(grep -o 'Warning: Xing stream size off by more than 1%' "$work/stderr" | head -1)" >> "$work/seen"
diff "$work/expected" "$work/seen" && echo "as stated: soundfile==0.14.0"
