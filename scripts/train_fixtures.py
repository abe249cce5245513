"""Trains the models in fixtures/pull-request and converts them with the TFLite converter.

    python3 -m venv .venv && .venv/bin/pip install -r scripts/requirements.txt
    .venv/bin/python scripts/train_fixtures.py            # writes fixtures/pull-request/{base,head}/models
    .venv/bin/python scripts/train_fixtures.py digits     # only the models whose name contains "digits"

The fixtures play one pull request: `base` is the branch it goes to, `head` the branch it comes from.

    keyword_spotting   head widens the filters: more RAM, flash and cycles (a regression)
    digits             head widens the first layer past a limit of the MVP: it falls back to the CPU
    vibration          head takes int8 instead of float32 and strides earlier: less RAM (an improvement)
    occupancy          the same bytes on both sides
    clap_detector      new in head

The data is made here (tones, sensor windows) or ships with scikit-learn (digits), so a run needs no
network. Seeds are fixed and TensorFlow's operators deterministic: with the versions pinned in
scripts/requirements.txt two runs on one machine write the same bytes. All of it takes about a minute.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

import keras
import numpy as np
import tensorflow as tf
from keras import layers
from sklearn.datasets import load_digits

OUTPUT = Path(__file__).resolve().parent.parent / "fixtures" / "pull-request"
SEED = 20240607

Data = tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Version:
    """One version of one model: where it goes, what it learns and how it is converted."""

    side: str
    name: str
    data: Callable[[], Data]
    build: Callable[[], keras.Model]
    epochs: int
    float_io: bool = False


# --- data: features are float32 in about [-1, 1], labels are class numbers ---------------------


def tone_spectrograms(classes: int, frames: int, bins: int, per_class: int = 90) -> Data:
    """Log spectrograms of gliding tones: a class is a start pitch and a glide; noise on top."""
    random = np.random.default_rng(SEED)
    time = np.arange(frames)[:, None] / frames
    pitch = np.arange(bins)[None, :] / bins
    features, labels = [], []
    for label in range(classes):
        start, glide = 0.15 + 0.6 * label / classes, 0.35 * (-1) ** label
        for _ in range(per_class):
            onset, shift = random.uniform(0, 0.4), random.normal(0, 0.02)
            centre = start + shift + glide * (time - onset)
            voice = np.exp(-(((pitch - centre) / 0.05) ** 2)) * (time > onset)
            overtone = 0.5 * np.exp(-(((pitch - 1.5 * centre) / 0.05) ** 2)) * (time > onset)
            features.append(voice + overtone + random.normal(0, 0.25, (frames, bins)))
            labels.append(label)
    return np.asarray(features, np.float32)[..., None].clip(-1, 1), np.asarray(labels)


def digits_32x32() -> Data:
    """scikit-learn's 1,797 handwritten digits, 8x8 enlarged to 32x32."""
    digits = load_digits()
    images = (digits.images / 8 - 1).astype(np.float32)
    return images.repeat(4, axis=1).repeat(4, axis=2)[..., None], digits.target


def vibration_windows(per_class: int = 150) -> Data:
    """128 samples of a three-axis accelerometer on a motor: fine, unbalanced, worn bearing, loose."""
    random = np.random.default_rng(SEED + 1)
    time = np.arange(128) / 128
    features, labels = [], []
    for label in range(4):
        for _ in range(per_class):
            speed, phase = random.uniform(7, 9), random.uniform(0, 2 * np.pi, 3)
            axes = []
            for axis in range(3):
                wave = 0.2 * np.sin(2 * np.pi * speed * time + phase[axis])
                if label == 1 and axis < 2:
                    wave *= 3.5
                if label == 2:
                    wave += 0.3 * np.sin(2 * np.pi * 4.3 * speed * time) * (np.sin(2 * np.pi * speed * time) > 0.6)
                if label == 3:
                    wave += 0.4 * np.sign(np.sin(2 * np.pi * speed / 2 * time + phase[axis]))
                axes.append(wave + random.normal(0, 0.08, 128))
            features.append(np.stack(axes, axis=-1)[:, None, :])
            labels.append(label)
    return np.asarray(features, np.float32).clip(-1, 1), np.asarray(labels)


def occupancy_readings(count: int = 900) -> Data:
    """24 readings of temperature, humidity, CO2 and light; the class is nobody, one or many people."""
    random = np.random.default_rng(SEED + 2)
    labels = random.integers(0, 3, count)
    drift = np.linspace(0, 1, 6)[None, :]
    people = labels[:, None]
    temperature = 0.1 * people * drift + random.normal(0, 0.1, (count, 6))
    humidity = 0.15 * people * drift + random.normal(0, 0.1, (count, 6))
    carbon_dioxide = 0.4 * people * drift - 0.3 + random.normal(0, 0.15, (count, 6))
    light = np.where(people > 0, 0.5, -0.5) + random.normal(0, 0.3, (count, 6))
    return np.concatenate([temperature, humidity, carbon_dioxide, light], axis=1).astype(np.float32), labels


# --- networks ------------------------------------------------------------------------------------


def batch_normalization():
    """With a short memory: these networks see few batches."""
    return layers.BatchNormalization(momentum=0.8)


def separable_block(x, filters: int):
    x = layers.DepthwiseConv2D(3, padding="same", use_bias=False)(x)
    x = layers.ReLU()(batch_normalization()(x))
    x = layers.Conv2D(filters, 1, use_bias=False)(x)
    return layers.ReLU()(batch_normalization()(x))


def keyword_spotting(filters: int) -> keras.Model:
    """A depthwise separable network on 49 frames of 40 bins, as keyword spotters have."""
    inputs = keras.Input((49, 40, 1), name="spectrogram")
    x = layers.Conv2D(filters, (10, 4), strides=2, padding="same", use_bias=False)(inputs)
    x = layers.ReLU()(batch_normalization()(x))
    for _ in range(3):
        x = separable_block(x, filters)
    x = layers.AveragePooling2D((25, 20))(x)
    return keras.Model(inputs, layers.Dense(6, activation="softmax", name="keyword")(layers.Flatten()(x)))


def digits(first_filters: int) -> keras.Model:
    inputs = keras.Input((32, 32, 1), name="image")
    x = layers.Conv2D(first_filters, 3, padding="same", activation="relu")(inputs)
    x = layers.MaxPooling2D(2)(x)
    x = layers.Conv2D(16, 3, activation="relu")(x)
    x = layers.MaxPooling2D(2)(x)
    x = layers.Dense(32, activation="relu")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(10, activation="softmax", name="digit")(x))


def vibration(strides: tuple[int, int]) -> keras.Model:
    """Convolutions along time; the earlier layer takes `strides`, the later ones 2."""
    inputs = keras.Input((128, 1, 3), name="acceleration")
    x = layers.Conv2D(16, (7, 1), strides=(strides[0], 1), padding="same", activation="relu")(inputs)
    x = layers.Conv2D(24, (5, 1), strides=(strides[1], 1), padding="same", activation="relu")(x)
    x = layers.Conv2D(24, (3, 1), strides=(2, 1), padding="same", activation="relu")(x)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, layers.Dense(4, activation="softmax", name="state")(x))


def occupancy() -> keras.Model:
    inputs = keras.Input((24,), name="readings")
    x = layers.Dense(32, activation="relu")(inputs)
    x = layers.Dense(16, activation="relu")(x)
    return keras.Model(inputs, layers.Dense(3, activation="softmax", name="people")(x))


def clap_detector() -> keras.Model:
    """Two residual blocks on 32 frames of 20 bins."""
    inputs = keras.Input((32, 20, 1), name="spectrogram")
    x = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(inputs)
    for _ in range(2):
        y = layers.Conv2D(12, 3, padding="same", activation="relu")(x)
        y = layers.Conv2D(12, 3, padding="same")(y)
        x = layers.ReLU()(layers.Add()([x, y]))
    x = layers.AveragePooling2D((16, 10))(x)
    return keras.Model(inputs, layers.Dense(2, activation="softmax", name="clap")(layers.Flatten()(x)))


VERSIONS = [
    Version("base", "keyword_spotting", lambda: tone_spectrograms(6, 49, 40), lambda: keyword_spotting(16), 9),
    Version("head", "keyword_spotting", lambda: tone_spectrograms(6, 49, 40), lambda: keyword_spotting(40), 4),
    Version("base", "digits", digits_32x32, lambda: digits(24), 3),
    Version("head", "digits", digits_32x32, lambda: digits(64), 2),
    Version("base", "vibration", vibration_windows, lambda: vibration((1, 2)), 12, float_io=True),
    Version("head", "vibration", vibration_windows, lambda: vibration((2, 2)), 12),
    Version("base", "occupancy", occupancy_readings, occupancy, 25),
    Version("head", "occupancy", occupancy_readings, occupancy, 25),
    Version("head", "clap_detector", lambda: tone_spectrograms(2, 32, 20), clap_detector, 6),
]


# --- training and conversion ---------------------------------------------------------------------


def train(version: Version) -> tuple[keras.Model, np.ndarray, float]:
    """The trained model, the samples to calibrate with and the accuracy on the fifth held back."""
    keras.backend.clear_session()
    keras.utils.set_random_seed(SEED)
    features, labels = version.data()
    order = np.random.default_rng(SEED).permutation(len(features))
    features, labels, held = features[order], labels[order], len(features) // 5
    model = version.build()
    model.compile(keras.optimizers.Adam(3e-3), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(features[held:], labels[held:], batch_size=32, epochs=version.epochs, verbose=0)
    accuracy = model.evaluate(features[:held], labels[:held], verbose=0)[1]
    return model, features[held : held + 100], accuracy


def convert(model: keras.Model, samples: np.ndarray, float_io: bool) -> bytes:
    """Full-integer post-training quantization; `float_io` keeps float32 at the model's edges.

    The batch is fixed to 1 first: with an open batch the converter computes shapes at run time
    (SHAPE, STRIDED_SLICE, PACK), which no microcontroller should.
    """
    one = keras.Input(batch_shape=(1, *model.input_shape[1:]), name=model.input.name)
    inference = keras.models.clone_model(model, input_tensors=one)
    inference.set_weights(model.get_weights())
    converter = tf.lite.TFLiteConverter.from_keras_model(inference)
    converter.optimizations = [tf.lite.Optimize.DEFAULT]
    converter.representative_dataset = lambda: ([sample[None]] for sample in samples)
    converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
    if not float_io:
        converter.inference_input_type = tf.int8
        converter.inference_output_type = tf.int8
    return converter.convert()


def main(wanted: list[str]) -> None:
    tf.config.experimental.enable_op_determinism()
    for version in VERSIONS:
        if wanted and not any(word in version.name for word in wanted):
            continue
        model, samples, accuracy = train(version)
        path = OUTPUT / version.side / "models" / f"{version.name}.tflite"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(convert(model, samples, version.float_io))
        print(f"{path.relative_to(OUTPUT)}: {path.stat().st_size:,} bytes, accuracy {accuracy:.2f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
