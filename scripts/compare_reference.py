"""Profiles models with the simulator of the MLTK's Model Profiler and compares what we say of them.

Development only. The simulator is in the wheel of silabs-mltk 0.20.0; its two shared libraries are
enough, none of the hundred packages that the profiler itself wants:

    python3.11 -m venv venv && venv/bin/pip install 'numpy<2' msgpack
    venv/bin/pip download --no-deps silabs-mltk==0.20.0 && unzip silabs_mltk-*.whl -d mltk
    RANDOM_MODELS=random:7:1000 npm test -- test/profile/random-models.test.ts
    venv/bin/python scripts/compare_reference.py mltk random/*.tflite

Compared, with the accelerator and without: operators, ops, MACs, accelerator cycles, the three kinds
of program loads, the profiler's message of each layer, and the memory plan. Where the simulator
refuses a model ours must have an error or a warning. Exits with 1 on any difference.

`--runs` asks only whether each model loads and runs, many a second, and prints where ours says otherwise;
`--golden` prints the reference's answers in the form of test/golden/kernels/mltk-simulator.txt. Models
are files or folders; MVP_BUDGET_CLI names another build of ours than dist/:

    KERNEL_SWEEP=sweep npm test -- test/operators/kernel-sweep.test.ts
    venv/bin/python scripts/compare_reference.py mltk --runs sweep
    venv/bin/python scripts/compare_reference.py mltk --golden sweep

`wheel` instead of the MLTK asks TensorFlow Lite Micro's own wheel (`pip install tflite_micro`): the
reference kernels of another day, with TFLITE_CHECK, which the MLTK's build leaves out and the SDK's
keeps. CONTRIBUTING.md has what differs and why:

    venv/bin/python scripts/compare_reference.py wheel --runs sweep

The profiler's depthwise support check reads memory that nothing has set (mltk cpp/shared/gecko_sdk
.../sl_mvp_ml_depthwise_conv2d.c), so that its answers vary: allocated memory is zeroed here.
"""

import functools
import glob
import importlib.util
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import types

BUILT = pathlib.Path(__file__).resolve().parent.parent / "dist" / "cli" / "index.js"
CLI = pathlib.Path(os.environ.get("MVP_BUDGET_CLI", BUILT))
ARENA_BYTES = 16 * 1024 * 1024
MESSAGE = re.compile(r".*Op(\d+)-(\S+) not supported: (.*)")
LOADS = ("accelerator_loads", "accelerator_parallel_loads", "accelerator_optimized_loads")
TELLING = {"refused-at-load", "fails-at-inference", "fails-on-some-inputs", "never-returns", "wrong-output"}


def shared_library(package, name):
    (path,) = glob.glob(f"{package}/**/{name}.cpython-*.so", recursive=True)
    module = f"mltk.core.tflite_micro.{name}"
    if name == "_mvp_wrapper":
        module = f"mltk.core.tflite_micro.accelerators.mvp.{name}"
    for depth in range(1, module.count(".") + 1):
        sys.modules.setdefault(".".join(module.split(".")[:depth]), types.ModuleType(module))
    spec = importlib.util.spec_from_file_location(module, path)
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[module] = loaded
    spec.loader.exec_module(loaded)
    return loaded


def answer(path, accelerator, package):
    """What the simulator says of a model; None where it does not load or run it."""
    import msgpack
    import numpy as np

    wrapper = shared_library(package, "_tflite_micro_wrapper")
    mvp = shared_library(package, "_mvp_wrapper")
    wrapper.init()
    wrapper.set_logger_callback(lambda *_: None)
    model = wrapper.TfliteMicroModelWrapper()
    kernels = mvp.get_accelerator_wrapper() if accelerator == "mvp" else None
    # profiler, recorder, no tensor recorder, no forced overlap
    if not model.load(path.read_bytes(), kernels, True, True, False, False, [ARENA_BYTES]):
        return None
    messages = {}
    for text in model.get_layer_msgs():
        found = MESSAGE.match(text)
        if found:
            messages[int(found.group(1))] = found.group(3)
    if accelerator == "mvp":
        mvp.set_calculate_accelerator_cycles_only_enabled(True)
    for index in range(model.get_input_size()):
        tensor = model.get_input(index)
        np.copyto(tensor, np.zeros_like(tensor))
    if not model.invoke():
        return None
    recorded = msgpack.loads(model.get_recorded_data(), strict_map_key=False)
    return {
        "layers": [
            {
                "op": re.sub(r"^Op\d+-", "", layer["name"]).lower(),
                "ops": layer.get("ops", 0),
                "macs": layer.get("macs", 0),
                "accelerator_cycles": layer.get("accelerator_cycles", 0),
                **{name: layer.get(name, 0) for name in LOADS},
                "profiler_message": messages.get(index) if accelerator == "mvp" else None,
            }
            for index, layer in enumerate(model.get_profiling_results())
        ],
        "plan": sorted([b["size"], b["offset"], b["start"], b["end"]] for b in recorded["memory_plan"]),
    }


SMALL_ARENA_BYTES = 1024 * 1024
LONGEST_SECONDS = 5
MODELS_PER_CHILD = 50
CRASHES = (signal.SIGSEGV, signal.SIGABRT, signal.SIGFPE, signal.SIGBUS)


def mltk_runner(accelerator, package):
    """What the simulator does with a model: 'runs', 'load' (refused) or 'inference' (fails at the first)."""
    import numpy as np

    wrapper = shared_library(package, "_tflite_micro_wrapper")
    mvp = shared_library(package, "_mvp_wrapper")
    wrapper.init()
    wrapper.set_logger_callback(lambda *_: None)
    kernels = mvp.get_accelerator_wrapper() if accelerator == "mvp" else None

    def load_and_run(path):
        model = wrapper.TfliteMicroModelWrapper()
        if not model.load(path.read_bytes(), kernels, True, True, False, False, [SMALL_ARENA_BYTES]):
            return "load"
        for index in range(model.get_input_size()):
            try:
                tensor = model.get_input(index)
                np.copyto(tensor, np.full_like(tensor, 1))
            except (ValueError, RuntimeError, TypeError):
                pass  # types that NumPy is not told of stay zero
        return "runs" if model.invoke() else "inference"

    return load_and_run


def wheel_runner():
    """The same of TensorFlow Lite Micro's own wheel, whose kernels are the reference ones."""
    import numpy as np
    from tflite_micro.python.tflite_micro import runtime

    def load_and_run(path):
        content = path.read_bytes()
        try:
            model = runtime.Interpreter.from_bytes(content, arena_size=SMALL_ARENA_BYTES)
        except Exception:  # the wrapper throws what it finds
            return "load"
        for index in range(runtime.schema_fb.Model.GetRootAs(content).Subgraphs(0).InputsLength()):
            try:
                details = model.get_input_details(index)
                model.set_input(np.full(details["shape"], 1, dtype=details["dtype"]), index)
            except Exception:  # types that it does not hand over stay zero
                pass
        try:
            model.invoke()
        except Exception:
            return "inference"
        return "runs"

    return load_and_run


def fates(paths, load_and_run):
    """
    Asked in children of a process that has loaded the library once: a crash or an endless loop ends a
    child, and the next one goes on behind the model at fault.
    """
    at = 0
    while at < len(paths):
        part = paths[at : at + MODELS_PER_CHILD]
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            for crash in CRASHES:  # the simulator's own handlers print for a second
                signal.signal(crash, signal.SIG_DFL)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            for path in part:
                signal.alarm(LONGEST_SECONDS)
                os.write(writer, load_and_run(path).encode() + b"\n")
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            said = pipe.read().split()
        _, status = os.waitpid(child, 0)
        yield from said
        at += len(said)
        if len(said) < len(part):
            yield "hang" if os.WTERMSIG(status) == signal.SIGALRM else "crash"
            at += 1


FAILING = TELLING - {"fails-on-some-inputs"}


def compare_runs(paths, runners):
    """Prints where we say otherwise; `runners`: (who, accelerator of ours, what it does with a model)."""
    bad = 0
    for who, accelerator, runner in runners:
        for path, profile, fate in zip(paths, ours(paths, accelerator), fates(paths, runner())):
            codes = {warning["code"] for warning in profile.get("warnings") or []}
            refused = bool(profile.get("error")) or bool(codes & FAILING)
            # what is computed is ours to know, not the reference's; where it is anything, so may the fate be
            if refused == (fate != "runs") or "unreliable-output" in codes or (fate == "runs" and "wrong-output" in codes):
                continue
            bad += 1
            print(f"{path.name}, {accelerator}: {who}: {fate}; we say {sorted(codes) or 'nothing'}", flush=True)
    return bad


def simulators(package):
    return [
        ("the simulator", accelerator, functools.partial(mltk_runner, accelerator, package))
        for accelerator in ("none", "mvp")
    ]


def golden(paths, package):
    """One letter a model, in the order of their names: 00012-ADD-int8-input-0-absent.tflite."""
    for accelerator in ("none", "mvp"):
        lines = {}
        for path, fate in zip(paths, fates(paths, mltk_runner(accelerator, package))):
            _, kind, dtype = path.stem.split("-")[:3]
            lines.setdefault(f"{kind}/{dtype}", []).append(fate[0])
        for key, letters in lines.items():
            print(f"{accelerator} {key} {''.join(letters)}")


def answers(paths, accelerator, package):
    """One process per model: what crashes the simulator takes no other answer along."""
    for path in paths:
        command = [sys.executable, __file__, package, "--answer", accelerator, str(path)]
        zeroed = {**os.environ, "MALLOC_PERTURB_": "255"}
        done = subprocess.run(command, capture_output=True, text=True, env=zeroed)
        yield json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else None


MODELS_PER_COMMAND = 500


def ours(paths, accelerator):
    command = ["node", str(CLI), "profile", "--runtime", "mltk-simulator", "--accelerator", accelerator]
    for at in range(0, len(paths), MODELS_PER_COMMAND):
        names = map(str, paths[at : at + MODELS_PER_COMMAND])
        done = subprocess.run([*command, "--format", "json", *names], capture_output=True, text=True)
        yield from json.loads(done.stdout)["models"]


def differences(profile, truth):
    if truth is None:
        codes = {warning["code"] for warning in profile.get("warnings") or []}
        if not profile.get("error") and not codes & TELLING:
            yield "the simulator does not run it, we say nothing"
        return
    if profile.get("error"):
        yield f"we refuse it: {profile['error']['message']}"
        return
    if len(profile["layers"]) != len(truth["layers"]):
        yield f"layers: ours {len(profile['layers'])}, theirs {len(truth['layers'])}"
    for index, (layer, wanted) in enumerate(zip(profile["layers"], truth["layers"])):
        for field, value in wanted.items():
            if field == "profiler_message" and value is None and layer[field] is None:
                continue
            if layer[field] != value:
                yield f"layer {index} {wanted['op']} {field}: ours {layer[field]}, theirs {value}"
    buffers = profile["arena"]["buffers"]
    plan = sorted([b["bytes"], b["offset"], b["first_layer"], b["last_layer"]] for b in buffers)
    if plan != truth["plan"]:
        yield f"memory plan: ours {plan}, theirs {truth['plan']}"


def models(names):
    """Files, or folders of them."""
    paths = [pathlib.Path(name) for name in names]
    return [one for path in paths for one in (sorted(path.glob("*.tflite")) if path.is_dir() else [path])]


def main():
    package = sys.argv[1]
    if sys.argv[2:3] == ["--answer"]:
        print("\n" + json.dumps(answer(pathlib.Path(sys.argv[4]), sys.argv[3], package)))
        return
    if sys.argv[2:3] == ["--runs"]:
        runners = [("the wheel", "none", wheel_runner)] if package == "wheel" else simulators(package)
        sys.exit(1 if compare_runs(models(sys.argv[3:]), runners) else 0)
    if sys.argv[2:3] == ["--golden"]:
        return golden(models(sys.argv[3:]), package)
    paths = models(sys.argv[2:])
    bad = 0
    for accelerator in ("mvp", "none"):
        found = zip(paths, ours(paths, accelerator), answers(paths, accelerator, package))
        counts = {"equal": 0, "different": 0, "neither runs": 0}
        for path, profile, truth in found:
            wrong = list(differences(profile, truth))
            kind = "different" if wrong else "equal" if truth else "neither runs"
            counts[kind] += 1
            bad += len(wrong)
            for line in wrong:
                print(f"{path.name}: {line}", flush=True)
        print(f"accelerator {accelerator}: {counts}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
