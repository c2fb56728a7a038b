"""An acoustic model: one record with one function and its tokens.

`default_model()` is the conformer whose weights the wheel `hama` carries. A user's own model is a
folder (`--acoustic-model FOLDER`) with `model.json` and an ONNX file:

    {"onnx": "model.onnx", "tokens": ["<blank>", "a", …], "blank": "<blank>", "boundary": null,
     "frame_ms": 20, "start_shift_ms": 0, "end_shift_ms": 0}

The ONNX graph takes `(1, samples)` float32 at 16 kHz and gives `(1, frames, tokens)` logits or log
posteriors; tokens are IPA. A folder may also hold the files `asr_waveform.hama` and `g2p_vocab.json`
of that wheel, for a machine that cannot install it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from imhcaps.errors import InputError, MissingExtraError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]
    LogPosteriors = NDArray[np.float32]

SAMPLE_RATE = 16_000
"""Samples a second that the weights of `hama` 1.7.0 take (specification: its wheel)."""

LONGEST_FRAME_MS, LONGEST_SHIFT_MS = 200, 1000
"""Milliseconds: a frame of a user's model, and what is added to its times, are no longer than this. Our own choice."""
STRAY_FRAMES = 5
"""Frames that a user's model may give more or fewer than the sound has: what its convolutions cut off. Our own
choice."""
WEIGHTS = "asr_waveform.hama"
VOCABULARY = "g2p_vocab.json"
WEIGHTS_SHA256 = "a9fcfe73e179ca48e399cd76a90a6b3e1887bf5037ecc52b778d13a149563328"
"""Of the weights in `hama` 1.7.0. Another version has another network under the same file name."""


class AcousticModel(NamedTuple):
    """What the aligner needs of a model.

    `tokens` name the columns of what `log_posteriors` gives, in IPA. `blank` and `boundary` are
    columns: the CTC blank, and a word boundary where the model has one. `start_shift_ms` is added to
    the time of a word's first frame, `end_shift_ms` to the end of its last one before a pause: CTC
    models emit a phone somewhat after it begins.
    """

    name: str
    tokens: tuple[str, ...]
    blank: int
    boundary: int | None
    frame_ms: int
    start_shift_ms: float
    end_shift_ms: float
    log_posteriors: Callable[[Samples], LogPosteriors]
    """Samples at 16 kHz, at most some 30 s → natural-log posteriors, frames × tokens."""
    identity: str = ""
    """Made of the content of its files, so that no two models have the same; without one no result is cached."""


def default_model() -> AcousticModel:
    """The model whose weights are in the wheel `hama` 1.7.0.

    Raises `MissingExtraError` when it is not installed, `InputError` when its weights are not those.
    """
    # Found, never imported: its own library is ten times slower and stops at 30 s of sound.
    spec = find_spec("hama")
    if spec is None or not spec.submodule_search_locations:
        raise MissingExtraError(
            "alignment to the recording needs more packages",
            hint='pip install "imhcaps[audio]", or name a model: --acoustic-model FOLDER',
        )
    return _of_hama(Path(next(iter(spec.submodule_search_locations))) / "assets")


def read_model(folder: str | os.PathLike[str]) -> AcousticModel:
    """The acoustic model of a folder; see the module for its files.

    Raises `InputError` with what is missing or wrong.
    """
    location = Path(folder)
    if (location / WEIGHTS).is_file():
        return _of_hama(location)
    described = location / "model.json"
    try:
        data = json.loads(described.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as problem:
        raise InputError(
            f"is no acoustic model ({problem})",
            str(location),
            hint=f"expected model.json and an ONNX file, or {WEIGHTS} and {VOCABULARY}",
        ) from None
    return _of_onnx(location, data, str(described))


def _of_hama(assets: Path) -> AcousticModel:
    from imhcaps.audio.conformer import Conformer, read_weights  # noqa: PLC0415 - extra or slow package

    try:
        data = (assets / WEIGHTS).read_bytes()
        words = json.loads((assets / VOCABULARY).read_text("utf-8"))["decoder"]
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise InputError(
            f"the weights of the acoustic model cannot be read ({problem})",
            str(assets),
            hint='pip install "hama==1.7.0", or name a model: --acoustic-model FOLDER',
        ) from None
    found = hashlib.sha256(data).hexdigest()
    if found != WEIGHTS_SHA256:
        raise InputError(
            f"are not the weights of hama 1.7.0 (sha256 {found[:12]}…, "
            f"expected {WEIGHTS_SHA256[:12]}…)",
            str(assets / WEIGHTS),
            hint='pip install "hama==1.7.0", or name a model: --acoustic-model FOLDER',
        )
    tokens = (*words, "<wb>", "<blank>")
    return AcousticModel(
        "hama 1.7.0",
        tokens,
        blank=tokens.index("<blank>"),
        boundary=tokens.index("<wb>"),
        frame_ms=20,
        # Fitted on synthetic and real readings (benchmarks/audio_alignment.py prints the bias).
        start_shift_ms=-90.0,
        end_shift_ms=50.0,
        log_posteriors=_conformer(Conformer(read_weights(data))),
        identity=WEIGHTS_SHA256,
    )


def _conformer(network: Any) -> Callable[[Samples], LogPosteriors]:
    run: Callable[[Samples], LogPosteriors] = network.log_posteriors
    return run


def _of_onnx(folder: Path, data: Any, path: str) -> AcousticModel:
    wanted = {"onnx": str, "tokens": list, "blank": str, "frame_ms": int}
    for key, kind in wanted.items():
        if not isinstance(data, dict) or not isinstance(data.get(key), kind):
            raise InputError(f"{key!r} is missing or no {kind.__name__}", path)
    if not 1 <= data["frame_ms"] <= LONGEST_FRAME_MS:
        raise InputError(
            f"'frame_ms' is {data['frame_ms']}, expected 1 to {LONGEST_FRAME_MS}", path
        )
    shifts = [data.get(key, 0) for key in ("start_shift_ms", "end_shift_ms")]
    for key, shift in zip(("start_shift_ms", "end_shift_ms"), shifts, strict=True):
        if not isinstance(shift, (int, float)) or not abs(shift) <= LONGEST_SHIFT_MS:
            raise InputError(f"{key!r} is no number of milliseconds up to {LONGEST_SHIFT_MS}", path)
    tokens = tuple(map(str, data["tokens"]))
    boundary = data.get("boundary")
    for name in filter(None, (data["blank"], boundary)):
        if name not in tokens:
            raise InputError(f"{name!r} is not among the tokens", path)
    return AcousticModel(
        str(data.get("name", folder.name)),
        tokens,
        blank=tokens.index(data["blank"]),
        boundary=tokens.index(boundary) if boundary else None,
        frame_ms=data["frame_ms"],
        start_shift_ms=float(shifts[0]),
        end_shift_ms=float(shifts[1]),
        log_posteriors=_onnx_session(folder / data["onnx"], len(tokens), data["frame_ms"]),
        identity=_content(data, folder / data["onnx"]),
    )


def _content(data: Any, path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() + json.dumps(data, sort_keys=True)


def _onnx_session(path: Path, tokens: int, frame_ms: int) -> Callable[[Samples], LogPosteriors]:
    if find_spec("onnxruntime") is None:
        raise MissingExtraError("this acoustic model is ONNX", hint="pip install onnxruntime")
    if not path.is_file():
        raise InputError("no such file", str(path))
    session = _session(str(path))

    def run(samples: Samples) -> LogPosteriors:
        import numpy as np  # noqa: PLC0415 - extra package

        given = session.get_inputs()[0].name
        try:
            logits: LogPosteriors = np.asarray(
                session.run(None, {given: samples[None]})[0], np.float32
            )[0]
        except Exception as problem:  # its classes are not public, and have none in common
            raise _no_model(path, problem) from None
        if logits.ndim != 2 or logits.shape[1] != tokens:
            raise InputError(
                f"gives {logits.shape} where frames × {tokens} tokens are expected", str(path)
            )
        seconds = len(samples) / SAMPLE_RATE
        if abs(len(logits) - 1000 * seconds / frame_ms) > STRAY_FRAMES:
            raise InputError(
                f"gives {len(logits)} frames for {seconds:.2f} s of sound, and 'frame_ms' is {frame_ms}",
                str(path),
            )
        logits -= logits.max(1, keepdims=True)
        logits -= np.log(np.exp(logits).sum(1, keepdims=True))
        return logits

    return run


def _no_model(path: Path, problem: Exception) -> InputError:
    said = " ".join(str(problem).split())[:200]
    return InputError(
        f"is no ONNX model that takes (1, samples) float32 ({said})",
        str(path),
        hint="docs/how-to/recording.md says what the graph takes and gives",
    )


@cache
def _session(path: str) -> Any:
    import onnxruntime  # noqa: PLC0415 - extra package

    onnxruntime.set_default_logger_severity(4)  # what fails is said once, by us
    try:
        return onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    except Exception as problem:  # its classes are not public, and have none in common
        raise _no_model(Path(path), problem) from None
