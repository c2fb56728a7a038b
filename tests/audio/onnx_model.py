"""The network of the extra `[audio]` as a folder for `--acoustic-model`: the same weights, written as ONNX.

    python tests/audio/onnx_model.py my-model/

An example of what such a folder holds (docs/how-to/recording.md); needs `pip install onnx`, and `onnxruntime` to be
used.
"""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from imhcaps.audio import conformer
from imhcaps.audio.acoustic_model import VOCABULARY, WEIGHTS


class Graph:
    """Nodes and constants of a graph, one after the other."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, value: Any, kind: type = np.float32) -> str:
        from onnx import numpy_helper

        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(value, kind), name))
        return name

    def __call__(self, kind: str, *inputs: str, outputs: int = 1, **attributes: Any) -> Any:
        from onnx import helper

        names = [f"n{len(self.nodes)}_{k}" for k in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names

    def linear(self, x: str, weight: Any, bias: Any) -> str:
        return self("Add", self("MatMul", x, self.constant(weight)), self.constant(bias))

    def norm(self, x: str, pair: Any) -> str:
        weight, bias = map(self.constant, pair)
        return self("LayerNormalization", x, weight, bias, axis=-1, epsilon=conformer.EPSILON)

    def silu(self, x: str) -> str:
        return self("Mul", x, self("Sigmoid", x))

    def feed_forward(self, x: str, layer: Any) -> str:
        inner = self.silu(self.linear(self.norm(x, layer.norm), *layer.up))
        half = self("Mul", self.linear(inner, *layer.down), self.constant(0.5))
        return self("Add", x, half)

    def turned(self, x: str) -> str:
        return self("Transpose", x, perm=[0, 2, 1])

    def attention(self, x: str, block: Any) -> str:
        mixed = self.linear(self.norm(x, block.attention_norm), *block.query_key_value)
        size = conformer.WIDTH // conformer.HEADS
        shape = self.constant([0, -1, conformer.HEADS, size], np.int64)
        parts = [
            self("Transpose", self("Reshape", part, shape), perm=[0, 2, 1, 3])
            for part in self("Split", mixed, outputs=3, axis=-1, num_outputs=3)
        ]
        query = self("Mul", parts[0], self.constant(size**-0.5))
        score = self("MatMul", query, self("Transpose", parts[1], perm=[0, 1, 3, 2]))
        heads = self("MatMul", self("Softmax", score, axis=-1), parts[2])
        back = self.constant([0, -1, conformer.WIDTH], np.int64)
        joined = self("Reshape", self("Transpose", heads, perm=[0, 2, 1, 3]), back)
        return self("Add", x, self.linear(joined, *block.attention_out))

    def convolution(self, x: str, block: Any) -> str:
        gated = self.linear(self.norm(x, block.convolution_norm), *block.gate)
        left, right = self("Split", gated, outputs=2, axis=-1, num_outputs=2)
        inner = self.turned(self("Mul", left, self("Sigmoid", right)))
        kernel, bias = block.depthwise
        side = conformer.KERNEL // 2
        inner = self(
            "Conv",
            inner,
            self.constant(kernel[:, None]),
            self.constant(bias),
            group=conformer.WIDTH,
            pads=[side, side],
        )
        return self("Add", x, self.linear(self.turned(self.silu(inner)), *block.convolution_out))


def write_model(folder: Path) -> None:
    """`model.json` and `model.onnx` in a folder."""
    import onnx
    from onnx import TensorProto, helper

    spec = find_spec("hama")
    assert spec is not None and spec.submodule_search_locations
    assets = Path(next(iter(spec.submodule_search_locations))) / "assets"
    weights = conformer.read_weights((assets / WEIGHTS).read_bytes())
    network = conformer.Conformer(weights)
    g = Graph()
    around = g.constant([0, 0, conformer.WINDOW // 2, 0, 0, conformer.WINDOW // 2], np.int64)
    sound = g("Pad", g("Unsqueeze", "samples", g.constant([1], np.int64)), around, mode="reflect")
    power = [
        g("Mul", part, part)
        for name in ("stft_real_kernel", "stft_imag_kernel")
        for part in [g("Conv", sound, g.constant(weights[name]), strides=[conformer.HOP])]
    ]
    mel = g("MatMul", g.turned(g("Add", *power)), g.constant(weights["mel_fb"]))
    logs = g("Log", g("Max", mel, g.constant(conformer.LEAST_POWER)))
    rounded = g("Cast", g("Cast", logs, to=TensorProto.FLOAT16), to=TensorProto.FLOAT)
    kernel, bias = network._stem
    hidden = g(
        "Conv", g.turned(rounded), g.constant(kernel), g.constant(bias), strides=[2], pads=[1, 1]
    )
    error = g("Erf", g("Div", hidden, g.constant(conformer.SQRT2)))
    hidden = g("Mul", g("Mul", hidden, g.constant(0.5)), g("Add", error, g.constant(1)))
    hidden = g.turned(hidden)
    for block in network._blocks:
        hidden = g.feed_forward(hidden, block.first)
        hidden = g.convolution(g.attention(hidden, block), block)
        hidden = g.norm(g.feed_forward(hidden, block.second), block.norm)
    logits = g.linear(hidden, *network._out)
    graph = helper.make_graph(
        g.nodes,
        "conformer",
        [helper.make_tensor_value_info("samples", TensorProto.FLOAT, [1, "samples"])],
        [helper.make_tensor_value_info(logits, TensorProto.FLOAT, [1, "frames", "tokens"])],
        g.constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(model, str(folder / "model.onnx"))
    words = json.loads((assets / VOCABULARY).read_text("utf-8"))["decoder"]
    described = {
        "onnx": "model.onnx",
        "tokens": [*words, "<wb>", "<blank>"],
        "blank": "<blank>",
        "boundary": "<wb>",
        "frame_ms": 20,
        "start_shift_ms": -90,
        "end_shift_ms": 50,
    }
    (folder / "model.json").write_text(json.dumps(described, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    write_model(Path(sys.argv[1]))
