"""A user's own acoustic model: a folder with an ONNX file (docs/how-to/recording.md)."""

from __future__ import annotations

import json

import numpy as np
import pytest

from audio.onnx_model import write_model
from audio.readings import reading
from checks.tracks import SENTENCES
from command import in_process as run

pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("onnx")
    write_model(folder / "model")
    reading(folder)
    page = "Ann: " + " ".join(SENTENCES).replace("\n", " ") + "\n"
    (folder / "talk.txt").write_text(page, "utf-8")
    return folder


def test_the_same_network_as_onnx_gives_the_same_posteriors(made):
    from imhcaps.audio.acoustic_model import default_model, read_model

    own, given = read_model(made / "model"), default_model()
    assert own.tokens == given.tokens
    sound = 0.1 * np.random.default_rng(1).standard_normal(40_000).astype(np.float32)
    ours, theirs = given.log_posteriors(sound), own.log_posteriors(sound)
    assert ours.shape == theirs.shape
    likely = ours > np.log(0.01)
    assert np.abs(ours - theirs)[likely].max() < 0.05


def test_the_command_takes_the_folder(made):
    times = {}
    for name, more in (("given", ()), ("own", ("--acoustic-model", made / "model"))):
        out = made / f"{name}.json"
        done = run(*("align", made / "talk.txt", "--audio", made / "reading.wav", "-o", out), *more)
        assert done.returncode == 0, done.stderr
        turns = json.loads(out.read_text("utf-8"))["turns"]
        times[name] = [word["start"] for turn in turns for word in turn["words"]]
    assert len(times["own"]) > 20
    apart = np.abs(np.subtract(times["own"], times["given"]))
    assert np.median(apart) == 0
    assert apart.max() <= 20  # a frame, where two are as likely


WRONG = {
    "tokens that are fewer": ({"tokens": ["<blank>", "a"], "blank": "<blank>", "boundary": None}, "2 tokens are expected"),
    "a blank that is none of them": ({"blank": "<none>"}, "'<none>' is not among the tokens"),
    "a file that is not there": ({"onnx": "other.onnx"}, "no such file"),
    "a file that is no ONNX": ({"onnx": "model.json"}, "is no ONNX model"),
    "no length of a frame": ({"frame_ms": 0}, "'frame_ms' is 0"),
    "frames of another length": ({"frame_ms": 40}, "and 'frame_ms' is 40"),
    "a shift that is no number": ({"start_shift_ms": "soon"}, "'start_shift_ms' is no number"),
}  # fmt: skip


@pytest.mark.parametrize("fault", WRONG)
def test_what_is_wrong_in_the_folder_is_said(made, tmp_path, fault):
    change, said = WRONG[fault]
    described = json.loads((made / "model" / "model.json").read_text("utf-8"))
    (tmp_path / "model.json").write_text(json.dumps({**described, **change}), "utf-8")
    (tmp_path / "model.onnx").write_bytes((made / "model" / "model.onnx").read_bytes())
    done = run(
        "align", made / "talk.txt", "--audio", made / "reading.wav", "--acoustic-model", tmp_path
    )
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
