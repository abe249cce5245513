"""Runs models and what `mvp-budget optimize` makes of them in TensorFlow Lite Micro and compares.

Development only:  pip install tflite-micro numpy
Usage:             python3 scripts/verify_optimize.py MODEL.tflite [MODEL.tflite ...]

For every model: the rewritten file must load, and its outputs must be bit-identical on random
inputs (several invocations, so that variable tensors count too). Exits with 1 on any difference.
"""

import pathlib
import subprocess
import sys
import tempfile

import numpy as np
from tflite_micro import runtime

CLI = pathlib.Path(__file__).resolve().parent.parent / "dist" / "cli" / "index.js"
ARENA_BYTES = 8 * 1024 * 1024
INVOCATIONS = 4


def random_input(details, generator):
    shape = [int(size) for size in details["shape"]]
    dtype = np.dtype(details["dtype"])
    if dtype.kind == "f":
        return generator.uniform(-1, 1, shape).astype(dtype)
    if dtype.kind == "b":
        return generator.integers(0, 2, shape).astype(dtype)
    info = np.iinfo(dtype)
    return generator.integers(max(info.min, -1000), min(info.max, 1000) + 1, shape).astype(dtype)


def outputs(interpreter, seed):
    generator = np.random.default_rng(seed)
    counts = [counting(interpreter.get_input_details), counting(interpreter.get_output_details)]
    found = []
    for _ in range(INVOCATIONS):
        for index in range(counts[0]):
            interpreter.set_input(random_input(interpreter.get_input_details(index), generator), index)
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
    return runtime.Interpreter.from_file(str(path), arena_size=ARENA_BYTES)


def check(path, output):
    command = ["node", str(CLI), "optimize", str(path), "--output", str(output), "--strip-names"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        return f"optimize failed: {done.stderr.strip()}"
    try:
        before = outputs(interpreter_of(path), 1)
    except Exception as error:
        return f"skipped: TensorFlow Lite Micro does not run it ({str(error).splitlines()[0]})"
    try:
        after = outputs(interpreter_of(output), 1)
    except Exception as error:
        return f"the rewritten file does not run: {error}"
    saved = 1 - output.stat().st_size / path.stat().st_size
    return f"identical, {saved:.1%} smaller" if before == after else "OUTPUTS DIFFER"


def main():
    bad = 0
    counts = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:]:
            path = pathlib.Path(name)
            result = check(path, pathlib.Path(folder) / "optimized.tflite")
            kind = result.split(",")[0].split(":")[0]
            counts[kind] = counts.get(kind, 0) + 1
            if kind not in ("identical", "skipped"):
                bad += 1
            print(f"{path.name}: {result}", flush=True)
    print(counts)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
