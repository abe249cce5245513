"""Runs models and what `mvp-budget optimize` makes of them in TensorFlow Lite Micro and compares.

Development only:  pip install tflite-micro numpy
Usage:             python3 scripts/verify_optimize.py [--mltk FOLDER] MODEL.tflite [MODEL.tflite ...]

For every model: the rewritten file must load, and its outputs must be bit-identical in 64 invocations
each on random, all-minimum, all-maximum and smooth inputs (one after the other, so that variable
tensors count too). MVP_BUDGET_CLI names another command line than dist/. The head of the arena that the
allocator records for the rewritten file must be what `mvp-budget profile` plans for it. The
package has the reference kernels, which ask for no scratch buffers where CMSIS-NN's do: the
profile's tensors alone are planned again here where it has some. Exits with 1 on any difference.

With `--mltk FOLDER` the models run on the MVP instead, in the simulator of the unpacked wheel of
silabs-mltk (`compare_reference.py` says how to get it; it wants numpy<2): the accelerator sums in
float16, where another order of sums may change a last bit. Values that differ are counted, and beside
them those in which the model as it was differs from the integer kernels.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy as np
from compare_reference import shared_library

ROOT = pathlib.Path(__file__).resolve().parent.parent
CLI = pathlib.Path(os.environ.get("MVP_BUDGET_CLI", ROOT / "dist" / "cli" / "index.js"))
ARENA_BYTES = 8 * 1024 * 1024
INVOCATIONS = 64
# The simulator takes seconds where the kernels take milliseconds.
INVOCATIONS_ON_MVP = 16
OPT_IN = ["--strip-names", "--reorder", "--offline-plan", "--accelerator", "none", "--format", "json"]


def limits_of(details):
    dtype = np.dtype(details["dtype"])
    if dtype.kind == "f":
        return -1.0, 1.0
    if dtype.kind == "b":
        return 0, 1
    info = np.iinfo(dtype)
    # Indices and sizes that are read as inputs must stay small; 8 bits have their whole range.
    return max(info.min, -32768), min(info.max, 32767)


def random_input(details, generator):
    low, high = limits_of(details)
    shape = [int(size) for size in details["shape"]]
    dtype = np.dtype(details["dtype"])
    if dtype.kind == "f":
        return generator.uniform(low, high, shape).astype(dtype)
    return generator.integers(low, high + 1, shape).astype(dtype)


def minimum_input(details, generator):
    return np.full([int(size) for size in details["shape"]], limits_of(details)[0]).astype(details["dtype"])


def maximum_input(details, generator):
    return np.full([int(size) for size in details["shape"]], limits_of(details)[1]).astype(details["dtype"])


def smooth_input(details, generator):
    """Slow waves over all axes, as a picture or a spectrogram has them."""
    low, high = limits_of(details)
    shape = [int(size) for size in details["shape"]]
    wave = np.zeros(shape)
    for axis, size in enumerate(shape):
        phase = generator.uniform(0, 2 * np.pi) + np.arange(size) * generator.uniform(0, 0.3)
        wave = wave + np.sin(phase).reshape([-1 if at == axis else 1 for at in range(len(shape))])
    scaled = (wave - wave.min()) / max(float(np.ptp(wave)), 1e-9) * generator.uniform(0.1, 1)
    return (low + scaled * (high - low)).astype(details["dtype"])


INPUTS = [random_input, minimum_input, maximum_input, smooth_input]


def outputs(interpreter, seed):
    """Bytes of every output, invocation by invocation."""
    generator = np.random.default_rng(seed)
    counts = [counting(interpreter.get_input_details), counting(interpreter.get_output_details)]
    found = []
    for make in INPUTS:
        for _ in range(INVOCATIONS):
            for index in range(counts[0]):
                interpreter.set_input(make(interpreter.get_input_details(index), generator), index)
            interpreter.invoke()
            found.append([interpreter.get_output(index).tobytes() for index in range(counts[1])])
    return found


def counting(details):
    count = 0
    while count < 64:
        try:
            details(count)
        except Exception:
            break
        count += 1
    return count


def interpreter_of(path):
    from tflite_micro import runtime

    return runtime.Interpreter.from_file(str(path), arena_size=ARENA_BYTES)


def measured_head(interpreter):
    """Bytes of the arena's head as the recording allocator prints them."""
    with tempfile.TemporaryFile() as log:
        kept = [os.dup(1), os.dup(2)]
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
        try:
            interpreter.print_allocations()
        finally:
            for number, copy in zip((1, 2), kept):
                os.dup2(copy, number)
                os.close(copy)
        log.seek(0)
        found = re.search(rb"head (\d+) bytes", log.read())
    return int(found.group(1)) if found else None


def planned_heads(path, has_plan):
    """What the profile plans: with the scratch buffers of CMSIS-NN, and the tensors alone."""
    options = ["--accelerator", "none", "--runtime", "mltk-simulator", "--format", "json"]
    command = ["node", str(CLI), "profile", str(path), *options]
    document = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    arena = document["models"][0]["arena"]
    tensors = [one for one in arena["buffers"] if one["kind"] != "scratch"]
    alone = planned_head(tensors) if has_plan else greedy_head(tensors)
    return {arena["nonpersistent_bytes"], alone}


def planned_head(buffers):
    """The end of the highest buffer where the model itself says where each lies."""
    return max((one["offset"] + (one["bytes"] + 15) // 16 * 16 for one in buffers), default=0)


def greedy_head(buffers):
    """tflite-micro micro/memory_planner/greedy_memory_planner.cc: largest first, of equals the last."""
    sized = [((one["bytes"] + 15) // 16 * 16, index, one) for index, one in enumerate(buffers)]
    placed = []
    for size, _, one in sorted(sized, key=lambda item: (-item[0], -item[1])):
        alive = [
            (offset, length)
            for offset, length, other in placed
            if other["first_layer"] <= one["last_layer"] and one["first_layer"] <= other["last_layer"]
        ]
        at = 0
        for offset, length in sorted(alive):
            if at + size <= offset:
                break
            at = max(at, offset + length)
        placed.append((at, size, one))
    return max((offset + length for offset, length, _ in placed), default=0)


def check(path, output):
    command = ["node", str(CLI), "optimize", str(path), "--output", str(output), *OPT_IN]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        return f"optimize failed: {done.stderr.strip()}"
    rewrites = [one["id"] for one in json.loads(done.stdout)["rewrites"]]
    try:
        before = outputs(interpreter_of(path), 1)
    except Exception as error:
        return f"skipped: TensorFlow Lite Micro does not run it ({str(error).splitlines()[0]})"
    try:
        rewritten = interpreter_of(output)
        after = outputs(rewritten, 1)
    except Exception as error:
        return f"the rewritten file does not run: {error}"
    saved = 1 - output.stat().st_size / path.stat().st_size
    if before != after:
        return "OUTPUTS DIFFER"
    head = measured_head(rewritten)
    planned = planned_heads(output, "offline-plan" in rewrites)
    if head not in planned:
        return f"ARENA DIFFERS: the head takes {head} bytes, planned are {sorted(planned)}"
    return f"identical, {saved:.1%} smaller, head {head} bytes as planned ({', '.join(rewrites)})"


class Simulator:
    """The kernels of the MLTK's wheel, on the MVP or without it; loaded once a process."""

    def __init__(self, package):
        self.wrapper = shared_library(package, "_tflite_micro_wrapper")
        self.mvp = shared_library(package, "_mvp_wrapper")
        self.wrapper.init()
        self.wrapper.set_logger_callback(lambda *_: None)

    def outputs(self, path, accelerated, seed):
        """Every output of every invocation as whole numbers; None where the model does not load or run."""
        model = self.wrapper.TfliteMicroModelWrapper()
        kernels = self.mvp.get_accelerator_wrapper() if accelerated else None
        # no profiler, no recorders, no forced overlap
        if not model.load(path.read_bytes(), kernels, False, False, False, False, [ARENA_BYTES]):
            return None
        generator = np.random.default_rng(seed)
        found = []
        for make in INPUTS:
            for _ in range(INVOCATIONS_ON_MVP):
                for index in range(model.get_input_size()):
                    tensor = model.get_input(index)
                    details = {"shape": tensor.shape, "dtype": tensor.dtype}
                    np.copyto(tensor, make(details, generator))
                if not model.invoke():
                    return None
                found.append([model.get_output(at).copy() for at in range(model.get_output_size())])
        return found


def differing(one, other):
    """Of two runs: values, values that differ, the largest difference, invocations whose largest value moved."""
    pairs = [pair for a, b in zip(one, other) for pair in zip(a, b)]
    gaps = [np.abs(a.astype(np.float64) - b.astype(np.float64)) for a, b in pairs]
    return {
        "values": sum(gap.size for gap in gaps),
        "differ": int(sum(np.count_nonzero(gap) for gap in gaps)),
        "by at most": max((float(gap.max()) for gap in gaps), default=0),
        "another largest": sum(int(np.argmax(a[0]) != np.argmax(b[0])) for a, b in zip(one, other)),
        "invocations": len(one),
    }


def check_on_mvp(path, output, package):
    command = ["node", str(CLI), "optimize", str(path), "--output", str(output), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        return f"optimize failed: {done.stderr.strip()}"
    simulator = Simulator(package)
    before = simulator.outputs(path, True, 1)
    if before is None:
        return "skipped: the simulator does not run it"
    after = simulator.outputs(output, True, 1)
    if after is None:
        return "the rewritten file does not run"
    integer = simulator.outputs(path, False, 1)
    said = {"optimized": differing(before, after), "integer kernels": differing(before, integer)}
    kind = "no value differs" if said["optimized"]["differ"] == 0 else "values differ"
    return f"{kind}, {json.dumps(said)}"


def on_mvp(path, package):
    """In a process of its own: the simulator reads memory that nothing has set, so it is zeroed."""
    zeroed = {**os.environ, "MALLOC_PERTURB_": "255"}
    command = [sys.executable, __file__, "--one", package, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, env=zeroed)
    return done.stdout.strip().splitlines()[-1] if done.returncode == 0 else "skipped: the simulator crashes on it"


FINE = ("identical", "skipped", "no value differs", "values differ")


def main():
    bad = 0
    counts = {}
    names = sys.argv[1:]
    package = None
    if names[:1] == ["--mltk"]:
        package, names = names[1], names[2:]
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "optimized.tflite"
        if names[:1] == ["--one"]:
            print("\n" + check_on_mvp(pathlib.Path(names[2]), output, names[1]))
            return
        for name in names:
            path = pathlib.Path(name)
            result = check(path, output) if package is None else on_mvp(path, package)
            kind = result.split(",")[0].split(":")[0]
            counts[kind] = counts.get(kind, 0) + 1
            if kind not in FINE:
                bad += 1
            print(f"{path.name}: {result}", flush=True)
    print(counts)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
