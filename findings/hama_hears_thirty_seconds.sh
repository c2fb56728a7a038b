#!/bin/sh
# hama 1.7.0 gives posteriors for the first 30 s of a sound and no error: 45 s in, the frames of 30 s out.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "hama==1.7.0"
cat > "$work/expected" <<'EXPECTED'
30.0 s of 45.0
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import hama, numpy
sound = (0.1 * numpy.random.default_rng(1).standard_normal(45 * 16000)).astype("float32")
out = hama.ASRModel().session.run(
    ["log_probs", "out_lengths"],
    {"waveform": sound[None], "waveform_lengths": numpy.array([len(sound)])},
)
print(out[0].shape[1] * 0.02, "s of", len(sound) / 16000)
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: hama==1.7.0"
