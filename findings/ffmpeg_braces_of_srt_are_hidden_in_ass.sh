#!/bin/sh
# In ASS what stands between braces is an instruction and never shown. ffmpeg 7.0.2 (imageio-ffmpeg 0.6.0)
# writes the words `{laughs}` of an SRT cue into ASS as they are, so that a renderer hides them; a second
# reader (pysubs2 1.8.0) finds the text without them.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "imageio-ffmpeg==0.6.0" "pysubs2==1.8.0"
cat > "$work/expected" <<'EXPECTED'
Well {laughs} yes
Well  yes
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import pathlib, subprocess, tempfile
import imageio_ffmpeg

def converted(text, suffix, target):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, f"a.{suffix}")
        path.write_text(text)
        tool = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(path), "-f", target, "-"]
        return subprocess.run(tool, capture_output=True, text=True, check=True).stdout

import pysubs2
ass = converted("1\n00:00:01,000 --> 00:00:02,000\nWell {laughs} yes\n", "srt", "ass")
print(ass.splitlines()[-1].split(",,0,0,0,,")[1])
print(pysubs2.SSAFile.from_string(ass)[0].plaintext)
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: imageio-ffmpeg==0.6.0 pysubs2==1.8.0"
