"""Edits networks at their source, converts both and compares with what `mvp-budget what-if` says.

Development only:  pip install tensorflow==2.16.2 tf_keras==2.16.0   (other versions work as well)
Usage:             python3 scripts/verify_what_if.py [--seed N] [--edits N] [--fixed-batch] [NET ...]

For every network random edits are drawn (one or two each), made at the source, converted to int8 and
profiled; `what-if` makes the same edits on the first file. Operators, ops, MACs, MVP cycles,
unsupported layers, persistent and non-persistent bytes must be equal, flash within 1 %. Weights are
random, so that no two constants happen to be equal. Exits with 1 where less than 95 % agree.
"""

import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")
import numpy as np
import tensorflow as tf

CLI = pathlib.Path(__file__).resolve().parent.parent / "dist" / "cli" / "index.js"
RUNTIME = ["--runtime", "mltk-simulator", "--format", "json"]
layers = tf.keras.layers


class Net:
    """Builds a network with some parameters of its layers edited and remembers what there is to edit."""

    def __init__(self, edits, fixed_batch):
        self.edits = edits
        self.fixed_batch = fixed_batch
        self.found = {}
        self.ties = {}

    def get(self, name, parameter, value, tie=None):
        self.found[name, parameter] = value
        self.ties[name, parameter] = tie or name
        return self.edits.get((tie or name, parameter), value)

    def input(self, *shape):
        self.shape = shape
        size = self.edits.get(("input", "size"), shape[:-1])
        channels = self.edits.get(("input", "channels"), shape[-1])
        return layers.Input((*size, channels), batch_size=1 if self.fixed_batch else None, name="image")

    def conv(self, x, name, filters, kernel=3, strides=1, activation="relu", tie=None, norm=False, **options):
        """`tie` names the layer whose number of filters this one shares."""
        if self.edits.get((name, "remove")):
            return x
        filters = self.get(name, "filters", filters, tie)
        kernel = self.get(name, "kernel_size", pair(kernel))
        strides = self.get(name, "strides", pair(strides))
        options = {"padding": "same", **options}
        x = layers.Conv2D(filters, kernel, strides, use_bias=not norm, name=name, **options)(x)
        return self.after(x, name, activation, norm)

    def depthwise(self, x, name, kernel=3, strides=1, activation="relu", norm=False, padding="same"):
        multiplier = self.get(name, "depth_multiplier", 1)
        kernel = self.get(name, "kernel_size", pair(kernel))
        strides = self.get(name, "strides", pair(strides))
        x = layers.DepthwiseConv2D(
            kernel, strides, padding, multiplier, use_bias=not norm, name=name
        )(x)
        return self.after(x, name, activation, norm)

    def signal(self, x, name, filters, kernel, tie=None, **options):
        """A convolution over a signal; causal and dilated ones are wrapped by the converter."""
        filters = self.get(name, "filters", filters, tie)
        length = self.get(name, "kernel_size", (1, kernel))[1]
        return layers.Conv1D(filters, length, name=name, activation="relu", **options)(x)

    def dense(self, x, name, units, activation=None):
        return layers.Dense(self.get(name, "units", units), activation, name=name)(x)

    def after(self, x, name, activation, norm):
        if norm:
            x = layers.BatchNormalization(name=f"{name}_norm")(x)
        if activation:
            x = layers.Activation(activation, name=f"{name}_{activation}")(x)
        pool = self.edits.get((name, "insert"))
        return x if pool is None else layers.MaxPooling2D(pool, name=f"{name}_pool")(x)


def pair(value):
    return value if isinstance(value, tuple) else (value, value)


def whole_map(x):
    return layers.Flatten()(layers.AveragePooling2D(x.shape[1:3])(x))


def cnn(net):
    x = i = net.input(32, 32, 1)
    for name, filters in (("c1", 8), ("c2", 12), ("c3", 16)):
        x = layers.MaxPooling2D(2)(net.conv(x, name, filters))
    return i, net.dense(net.dense(layers.Flatten()(x), "h", 24, "relu"), "y", 5, "softmax")


def mobilenet(net):
    i = net.input(48, 48, 3)
    x = net.conv(i, "stem", 8, strides=2, norm=True)
    for name, filters, strides in (("a", 16, 1), ("b", 24, 2), ("c", 24, 1)):
        if strides == 2:
            x = layers.ZeroPadding2D(((0, 1), (0, 1)))(x)
        x = net.depthwise(x, f"{name}d", 3, strides, "relu", True, "valid" if strides == 2 else "same")
        x = net.conv(x, f"{name}p", filters, 1, norm=True)
    return i, net.dense(layers.GlobalAveragePooling2D()(x), "y", 4, "softmax")


def resnet(net):
    i = net.input(24, 24, 3)
    x = net.conv(i, "stem", 8, norm=True)
    y = net.conv(net.conv(x, "a1", 12, norm=True), "a2", 8, tie="stem", norm=True, activation=None)
    x = layers.ReLU()(layers.Add()([x, y]))
    y = net.conv(net.conv(x, "b1", 12, strides=2, norm=True), "b2", 12, norm=True, activation=None)
    x = layers.ReLU()(layers.Add()([net.conv(x, "short", 12, 1, 2, None, tie="b2"), y]))
    return i, net.dense(whole_map(x), "y", 6, "softmax")


def gated(net):
    i = net.input(28, 28, 2)
    x = net.conv(i, "c1", 12, strides=2)
    g = layers.GlobalAveragePooling2D()(x)
    g = layers.Reshape((1, 1, g.shape[-1]))(g)
    g = net.conv(net.conv(g, "squeeze", 4, 1), "gate", 12, 1, activation="sigmoid", tie="c1")
    x = net.conv(layers.Multiply()([x, g]), "c2", 16, strides=2)
    return i, net.dense(layers.GlobalAveragePooling2D()(x), "y", 3)


def temporal(net):
    i = net.input(64, 5)
    x = net.signal(i, "c0", 8, 3, padding="same")
    for name, dilation in (("t1", 1), ("t2", 2), ("t3", 4)):
        y = net.signal(x, name, 8, 3, tie="c0", padding="causal", dilation_rate=dilation)
        x = layers.Add()([x, y])
    return i, net.dense(layers.GlobalAveragePooling1D()(x), "y", 4)


def unet(net):
    i = net.input(32, 32, 1)
    a = net.conv(i, "e1", 8)
    b = net.conv(layers.MaxPooling2D(2)(a), "e2", 12)
    x = net.conv(layers.MaxPooling2D(2)(b), "middle", 16)
    x = layers.Conv2DTranspose(net.get("up", "filters", 12), 2, 2, "same", name="up")(x)
    x = net.conv(layers.Concatenate()([x, b]), "d2", 12)
    x = layers.Concatenate()([layers.UpSampling2D(2)(x), a])
    return i, net.conv(x, "mask", 2, 1, activation="sigmoid")


def sequence(net):
    i = net.input(20, 6)
    x = net.dense(net.dense(i, "e", 12, "relu"), "g", 8, "relu")
    return i, net.dense(layers.Flatten()(x), "y", 3)


def boxes(net):
    i = net.input(32, 32, 3)
    a = net.conv(net.conv(i, "c1", 8, strides=2), "c2", 12, strides=2)
    b = net.conv(a, "c3", 16, strides=2)
    heads = [net.conv(x, name, 12, activation=None) for x, name in ((a, "ha"), (b, "hb"))]
    return i, layers.Concatenate(axis=1)([layers.Reshape((-1, 4))(x) for x in heads])


NETS = {one.__name__: one for one in (cnn, mobilenet, resnet, gated, temporal, unet, sequence, boxes)}

# Where the converter wrote the layer: kinds that have the parameter.
KINDS = {
    "filters": "CONV_2D|TRANSPOSE_CONV",
    "units": "FULLY_CONNECTED",
    "depth_multiplier": "DEPTHWISE_CONV_2D",
    "insert": "CONV_2D",
    "remove": "CONV_2D",
    "kernel_size": "CONV_2D|DEPTHWISE_CONV_2D",
    "strides": "CONV_2D|DEPTHWISE_CONV_2D",
}


def draw(generator, net):
    """One edit: the layer, the parameter, its new value."""
    if generator.random() < 0.2:
        if generator.random() < 0.5:
            return "input", "channels", generator.choice([1, 2, 4, 7])
        factor = generator.choice([0.75, 1.25, 1.5])
        return "input", "size", tuple(int(size * factor) for size in net.shape[:-1])
    (name, parameter), value = generator.choice(sorted(net.found.items()))
    if parameter in ("filters", "units"):
        if generator.random() < 0.15 and parameter == "filters" and len(net.shape) == 3:
            return (name, "insert", 2) if generator.random() < 0.5 else (name, "remove", True)
        return name, parameter, max(1, int(value * generator.choice([0.5, 0.75, 1.5, 2, 3])) + 1)
    if parameter == "depth_multiplier":
        return name, parameter, 2
    sizes = [1, 2, 3, 5] if parameter == "kernel_size" else [1, 2]
    return name, parameter, tuple(generator.choice(sizes) if size > 1 or parameter == "strides" else 1 for size in value)


def build(net, name):
    tf.keras.backend.clear_session()
    model = tf.keras.Model(*NETS[name](net), name="model")
    values = np.random.default_rng(5)
    for weights in model.weights:
        fresh = values.normal(size=weights.shape) * 0.3
        weights.assign(np.abs(fresh) + 0.6 if "variance" in weights.name else fresh)
    return model


def convert(model, path):
    values = np.random.default_rng(0)
    shape = [size or 1 for size in model.inputs[0].shape]
    converter = tf.lite.TFLiteConverter.from_keras_model(model)
    converter.optimizations = [tf.lite.Optimize.DEFAULT]
    converter.representative_dataset = lambda: (
        [values.normal(size=shape).astype(np.float32)] for _ in range(4)
    )
    converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
    path.write_bytes(converter.convert())


def index_of(path, name, parameter):
    """The operator that the converter made of a layer, found by the name of its output; None where not one."""
    interpreter = tf.lite.Interpreter(str(path))
    names = {tensor["index"]: tensor["name"] for tensor in interpreter.get_tensor_details()}
    operators = interpreter._get_ops_details()
    mine = [
        operator["index"]
        for operator in operators
        if re.fullmatch(KINDS[parameter], operator["op_name"])
        and re.search(rf"(^|[/;]){name}(_\d+)?(/|;|$)", names[operator["outputs"][0]])
    ]
    return mine[0] if len(mine) == 1 else None


def text_of(path, name, parameter, value):
    """The edit as the command takes it; None where its layer is not found."""
    written = "x".join(str(one) for one in value) if isinstance(value, tuple) else str(value)
    if name == "input":
        return f"input.{parameter}={written}" + ("x1" if parameter == "size" and len(value) == 1 else "")
    index = index_of(path, name, parameter)
    if index is None:
        return None
    special = {"remove": f"{index}.remove", "insert": f"{index}.insert=max_pool_2d:{value}x{value}"}
    return special.get(parameter, f"{index}.{parameter}={written}")


def run(*arguments):
    done = subprocess.run(["node", CLI, *arguments, *RUNTIME], capture_output=True, text=True)
    return json.loads(done.stdout) if done.returncode == 0 else done.stderr.strip()


def costs(profile):
    arena = profile["arena"]
    names = ["ops", "macs", "n_layers", "n_unsupported_layers", "accelerator_cycles"]
    return {name: profile[name] for name in names} | {
        name: arena[name] for name in ("persistent_bytes", "nonpersistent_bytes")
    }


def compare(base, edited, texts):
    """What differs, in words; empty where all is equal. Second: whether the flash is within 1 %."""
    said = run("what-if", base, *(part for text in texts for part in ("--set", text)))
    if isinstance(said, str):
        return said, False
    truth = run("profile", edited)["models"][0]
    ours, theirs = costs(said["head"]), costs(truth)
    words = [f"{name} {ours[name]}, not {theirs[name]}" for name in ours if ours[name] != theirs[name]]
    return ", ".join(words), abs(said["head"]["flash_bytes"] / truth["flash_bytes"] - 1) <= 0.01


def attempts(name, options, folder):
    """Edits of a network that Keras can build, each with both files."""
    generator = random.Random(f"{options.seed} {name}")
    net = Net({}, options.fixed_batch)
    base = folder / f"{name}.tflite"
    convert(build(net, name), base)
    made = 0
    for attempt in range(8 * options.edits):
        drawn = [draw(generator, net) for _ in range(generator.choice([1, 1, 2]))]
        texts = [text_of(base, *edit) for edit in drawn]
        if None in texts or len({net.ties.get(edit[:2], edit[0]) for edit in drawn}) < len(drawn) or made == options.edits:
            continue
        edited = folder / f"{name}-{attempt}.tflite"
        try:
            edits = {(net.ties.get((layer, kind), layer), kind): value for layer, kind, value in drawn}
            convert(build(Net(edits, options.fixed_batch), name), edited)
        except ValueError:  # shapes that do not go together
            continue
        made += 1
        yield base, edited, texts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("nets", nargs="*", default=list(NETS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--edits", type=int, default=6, help="per network")
    parser.add_argument("--fixed-batch", action="store_true")
    options = parser.parse_args()
    pairs = equal = flash = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in options.nets:
            for base, edited, texts in attempts(name, options, pathlib.Path(folder)):
                difference, near = compare(base, edited, texts)
                pairs, equal, flash = pairs + 1, equal + (not difference), flash + near
                print(f"{name} {' '.join(texts)}: {difference or 'equal'}", flush=True)
    print(f"{equal} of {pairs} equal, flash within 1 % in {flash}")
    return 0 if pairs and min(equal, flash) >= 0.95 * pairs else 1


if __name__ == "__main__":
    sys.exit(main())
