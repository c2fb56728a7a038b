"""A conformer with CTC output, run by numpy: log-mel spectrogram → four blocks → log posteriors.

The network is that of the weights in `hama` 1.7.0; the blocks are those of Gulati et al., "Conformer:
Convolution-augmented Transformer for Speech Recognition" (Interspeech 2020), without positions in the
attention. Tensors keep the names that the export gave them.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from imhcaps.errors import InputError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float32]
    Weights = dict[str, NDArray[np.float32]]

BLOCKS = 4
HEADS = 4
WIDTH = 144
"""Blocks, heads of attention, and channels between the layers: the shape of the weights in `hama`
1.7.0 (specification: its wheel)."""
KERNEL = 31
"""Frames that the depthwise convolution sees, by the shape of its weights in `hama` 1.7.0
(specification: its wheel)."""
WINDOW, HOP = 400, 160
"""Samples of a spectrogram frame (25 ms at 16 kHz) and between two of them (10 ms), as in
the network of `hama` 1.7.0 (specification: its wheel)."""
LEAST_POWER = 1e-10
"""Floor of the mel power before its logarithm, as in `hama` 1.7.0
(specification: its wheel)."""
EPSILON = 1e-5
"""Added to the variance in layer norm, a factor of numbers near 1: as in `hama` 1.7.0
(specification: its wheel)."""
SQRT2 = 1.4140625
"""A factor of the Gaussian error linear unit: √2 as the export of `hama` 1.7.0 rounded it to
float16 bits (specification: its wheel)."""
_MAGIC = b"HAMAPK"
_KINDS = ("<f4", "<f2", "<i8", "<i4", "<u1")


def read_weights(data: bytes) -> Weights:
    """The tensors of a weight archive: name, kind, shape and offset of each, then their values.

    Raises `InputError` when it is no such archive.
    """
    if data[:6] != _MAGIC:
        raise InputError("is no weight archive", "<weights>")
    (count,) = struct.unpack_from("<I", data, 8)
    at, listed = 12, []
    for _ in range(count):
        (size,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + size].decode()
        at += 2 + size
        kind, rank = struct.unpack_from("<BB", data, at)
        shape = struct.unpack_from(f"<{rank}I", data, at + 2)
        at += 2 + 4 * rank
        offset, _ = struct.unpack_from("<QQ", data, at)
        at += 16
        listed.append((name, _KINDS[kind], shape, offset))
    first = -(-at // 16) * 16  # values begin at a multiple of 16 bytes
    return {
        name: np.frombuffer(data, kind, int(np.prod(shape)), first + offset)
        .reshape(shape)
        .astype(np.float32)
        for name, kind, shape, offset in listed
    }


class _FeedForward(NamedTuple):
    norm: tuple[Array, Array]
    up: tuple[Array, Array]
    down: tuple[Array, Array]


class _Block(NamedTuple):
    first: _FeedForward
    attention_norm: tuple[Array, Array]
    query_key_value: tuple[Array, Array]
    attention_out: tuple[Array, Array]
    convolution_norm: tuple[Array, Array]
    gate: tuple[Array, Array]
    depthwise: tuple[Array, Array]
    convolution_out: tuple[Array, Array]
    second: _FeedForward
    norm: tuple[Array, Array]


class Conformer:
    """The network. `log_posteriors(samples)` → frames of 20 ms × 191 tokens, natural logarithms."""

    def __init__(self, weights: Weights) -> None:
        self._mel = weights["mel_fb"]
        # The kernels are window·cos and −window·sin: the row of frequency 0 is the window itself.
        self._window = weights["stft_real_kernel"][0, 0]
        self._stem = weights["onnx::Conv_801"], weights["onnx::Conv_802"]
        self._blocks = [_block(weights, i) for i in range(BLOCKS)]
        self._out = (
            np.ascontiguousarray(weights["acoustic_model.model.proj.weight"][:, :, 0].T),
            weights["acoustic_model.model.proj.bias"],
        )

    def log_posteriors(self, samples: Array) -> Array:
        """Natural-log posteriors of a stretch of sound (at least 25 ms, 16 kHz)."""
        hidden = stem(log_mel(samples, self._window, self._mel), *self._stem)
        for block in self._blocks:
            hidden = conformer_block(hidden, block)
        logits: Array = hidden @ self._out[0] + self._out[1]
        logits -= logits.max(1, keepdims=True)
        logits -= np.log(np.exp(logits).sum(1, keepdims=True))
        return logits


def log_mel(samples: Array, window: Array, mel: Array) -> Array:
    """Log-mel spectrogram, a frame every 10 ms, rounded to float16 as the network was trained."""
    padded = np.pad(samples, WINDOW // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::HOP]
    spectrum = np.fft.rfft(frames[: len(samples) // HOP + 1] * window, axis=1)
    power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32)
    logs: Array = np.log(np.maximum(power @ mel, LEAST_POWER))
    rounded: Array = logs.astype(np.float16).astype(np.float32)
    return rounded


def stem(mel: Array, kernel: Array, bias: Array) -> Array:
    """A convolution of three frames with stride 2 (10 ms → 20 ms), and GELU."""
    frames = (len(mel) - 1) // 2 + 1
    padded = np.pad(mel, ((1, 1 + len(mel) % 2), (0, 0)))
    hidden = bias + sum(
        padded[k : k + 2 * frames : 2][:frames] @ np.ascontiguousarray(kernel[:, :, k].T)
        for k in range(3)
    )
    return gelu(hidden.astype(np.float32))


def conformer_block(hidden: Array, block: _Block) -> Array:
    """½ feed-forward, attention, convolution, ½ feed-forward, layer norm."""
    hidden = hidden + np.float32(0.5) * _feed_forward(hidden, block.first)
    hidden = hidden + _attention(hidden, block)
    hidden = hidden + _convolution(hidden, block)
    hidden = hidden + np.float32(0.5) * _feed_forward(hidden, block.second)
    return layer_norm(hidden, *block.norm)


def layer_norm(hidden: Array, weight: Array, bias: Array) -> Array:
    """Zero mean and unit variance over the channels, then scaled."""
    centred = hidden - hidden.mean(-1, keepdims=True)
    variance = (centred * centred).mean(-1, keepdims=True)
    normed: Array = centred / np.sqrt(variance + np.float32(EPSILON)) * weight + bias
    return normed


def gelu(x: Array) -> Array:
    """Gaussian error linear unit, with the error function."""
    half: Array = np.float32(0.5) * x * (1 + erf(x / np.float32(SQRT2)))
    return half


def erf(x: Array) -> Array:
    """The error function to 1.5e-7 (Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26)."""
    t: Array = (1 / (1 + np.float32(0.3275911) * np.abs(x))).astype(np.float32)
    series = np.zeros_like(t)
    for coefficient in (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series = ((series + np.float32(coefficient)) * t).astype(np.float32)
    found: Array = np.copysign(1 - series * np.exp(-x * x), x).astype(np.float32)
    return found


def _sigmoid(x: Array) -> Array:
    found: Array = (1 / (1 + np.exp(-np.clip(x, -80, 80)))).astype(np.float32)
    return found


def _feed_forward(hidden: Array, layer: _FeedForward) -> Array:
    inner: Array = layer_norm(hidden, *layer.norm) @ layer.up[0] + layer.up[1]
    inner *= _sigmoid(inner)  # SiLU
    found: Array = inner @ layer.down[0] + layer.down[1]
    return found


def _attention(hidden: Array, block: _Block) -> Array:
    frames, size = len(hidden), WIDTH // HEADS
    weight, bias = block.query_key_value
    mixed = layer_norm(hidden, *block.attention_norm) @ weight + bias
    query, key, value = (
        mixed[:, i * WIDTH : (i + 1) * WIDTH].reshape(frames, HEADS, size).transpose(1, 0, 2)
        for i in range(3)
    )
    scores = (query * np.float32(size**-0.5)) @ key.transpose(0, 2, 1)
    scores -= scores.max(-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(-1, keepdims=True)
    heads = (scores @ value).transpose(1, 0, 2).reshape(frames, WIDTH)
    found: Array = heads @ block.attention_out[0] + block.attention_out[1]
    return found


def _convolution(hidden: Array, block: _Block) -> Array:
    gated = layer_norm(hidden, *block.convolution_norm) @ block.gate[0] + block.gate[1]
    inner = gated[:, :WIDTH] * _sigmoid(gated[:, WIDTH:])  # gated linear unit
    padded = np.pad(inner, ((KERNEL // 2, KERNEL // 2), (0, 0)))
    kernel, bias = block.depthwise
    summed = np.broadcast_to(bias, inner.shape).astype(np.float32)
    for k in range(KERNEL):
        summed += padded[k : k + len(inner)] * kernel[:, k]
    summed *= _sigmoid(summed)  # SiLU; the batch norm is folded into the kernel
    found: Array = summed @ block.convolution_out[0] + block.convolution_out[1]
    return found


def _block(weights: Weights, index: int) -> _Block:
    prefix = f"acoustic_model.model.blocks.{index}."

    def pair(name: str) -> tuple[Array, Array]:
        return weights[f"{prefix}{name}.weight"], weights[f"{prefix}{name}.bias"]

    def linear(offset: int, bias: str) -> tuple[Array, Array]:
        # The export numbered its matrices: nine to a block.
        matrix = weights[f"onnx::MatMul_{829 + 9 * index + offset}"]
        return np.ascontiguousarray(matrix), weights[prefix + bias]

    def pointwise(name: str) -> tuple[Array, Array]:
        kernel, bias = pair(name)
        return np.ascontiguousarray(kernel[:, :, 0].T), bias

    return _Block(
        first=_FeedForward(
            pair("ffn1.norm"), linear(0, "ffn1.fc1.bias"), linear(1, "ffn1.fc2.bias")
        ),
        attention_norm=pair("attn_norm"),
        query_key_value=linear(2, "attn.in_proj_bias"),
        attention_out=linear(6, "attn.out_proj.bias"),
        convolution_norm=pair("conv.norm"),
        gate=pointwise("conv.pointwise1"),
        depthwise=(
            weights[f"onnx::Conv_{804 + 3 * index}"][:, 0],
            weights[f"onnx::Conv_{805 + 3 * index}"],
        ),
        convolution_out=pointwise("conv.pointwise2"),
        second=_FeedForward(
            pair("ffn2.norm"), linear(7, "ffn2.fc1.bias"), linear(8, "ffn2.fc2.bias")
        ),
        norm=pair("norm"),
    )
