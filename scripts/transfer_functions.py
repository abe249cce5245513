"""Prints what the kernels of TensorFlow Lite Micro make of each int8 value.

Development only:  pip install tflite-micro numpy

    TRANSFER_MODELS=models npm test -- test/dataflow/transfer.test.ts
    python3 scripts/transfer_functions.py models/*.tflite > test/golden/kernels/transfer-tflm.txt

Each model has one operator and gives one value for each of the 256 values of its input, which is
repeated where one output is of several inputs. One line a model: its name, the outputs as bytes.
"""

import pathlib
import sys
from importlib import metadata

import numpy as np
from tflite_micro import runtime

VALUES = np.arange(-128, 128)


def name_of(path):
    """000-LEAKY_RELU-0.1-3.tflite is LEAKY_RELU/0.1/3."""
    return path.name.removesuffix(".tflite").split("-", 1)[1].replace("-", "/")


def main():
    print(f"# tflite-micro {metadata.version('tflite-micro')}; scripts/transfer_functions.py")
    for name in sys.argv[1:]:
        path = pathlib.Path(name)
        interpreter = runtime.Interpreter.from_file(str(path), arena_size=1 << 20)
        shape = [int(size) for size in interpreter.get_input_details(0)["shape"]]
        repeats = int(np.prod(shape)) // len(VALUES)
        interpreter.set_input(np.repeat(VALUES, repeats).reshape(shape).astype(np.int8), 0)
        interpreter.invoke()
        print(name_of(path), interpreter.get_output(0).astype(np.int8).tobytes().hex())


if __name__ == "__main__":
    main()
