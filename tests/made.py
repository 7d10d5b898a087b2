"""Made-up photos and faces: people whose embeddings are as alike as one asks for."""

import importlib.util
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from PIL import Image, ImageEnhance

from photoclust.faces.contract import METADATA_KEY, EmbedderContract
from photoclust.faces.embed import quantise
from photoclust.library import Library
from photoclust.model import Box, Face, Models, Photo, Quality

MODEL = "made-1"
LOOKS = Models("made-detector", MODEL)
SEEN_BY = LOOKS.signature
CONTRACT = EmbedderContract(
    id=MODEL,
    title="Made for tests",
    licence="MIT",
    training="none",
    input_size=112,
    span=112.0,
    mean=(127.5, 127.5, 127.5),
    std=(127.5, 127.5, 127.5),
    dimension=128,
    same_person_similarity=0.6,
    cluster_similarity=0.5,
    calibration_slope=10.0,
    calibration_offset=-5.0,
)

ABOVE_EVEN_ODDS = replace(CONTRACT, cluster_similarity=0.56, calibration_slope=20.0, calibration_offset=-7.5)
"""Of a model that groups at a cosine well above even odds, as those that are shipped do."""


def embedding(person: int, shot: int = 0, spread: float = 0.3) -> npt.NDArray[np.float32]:
    """Return (128,) of unit length; shots of one person have a cosine of about 1 / (1 + spread^2)."""
    centre = np.random.default_rng(person).normal(size=128)
    noise = np.random.default_rng((person, shot)).normal(size=128)
    vector = centre + spread * noise
    return (vector / np.linalg.norm(vector)).astype(np.float32)


def face(person: int, shot: int = 0, *, x: float = 100.0, size: float = 80.0) -> Face:
    """Make a sharp frontal face of a person."""
    return Face(
        box=Box(x, 50.0, size, size),
        landmarks=np.zeros((5, 2), np.float32),
        quality=Quality(size=size, sharpness=100.0, score=0.9, yaw=0.0),
        code=quantise(embedding(person, shot)[None])[0],
        image=b"\xff\xd8 not really a JPEG",
    )


def photo(content: str, *faces: Face, taken: datetime | None = None) -> Photo:
    """Make a photo of 1000 x 500 pixels."""
    return Photo(content=content, size=len(content), width=1000, height=500, taken=taken, faces=faces)


def put(library: Library, path: str, shot: Photo) -> int:
    """Store a photo under a path, as a scan would."""
    library.faces.add_model(MODEL, CONTRACT.to_json())
    taken = (shot.taken or datetime(2020, 1, 1)).isoformat()
    with library.transaction():
        number = library.faces.store(shot, model=MODEL, examined_by=SEEN_BY, taken=taken)
        library.files.record_present(Path(path), size=shot.size, modified_ns=1, photo=number)
    return number


def album(library: Library, people: int = 3, shots: int = 4) -> None:
    """Store `shots` photos of each of `people` people, each alone in a photo."""
    for person in range(people):
        for shot in range(shots):
            put(library, f"/album/{person}-{shot}.jpg", photo(f"{person}-{shot}", face(person, shot)))


TOY = "toy-1"


def astronaut(brightness: float = 1.0) -> Image.Image:
    """Return NASA's portrait of Eileen Collins, which scikit-image ships; skip the test without it."""
    found = importlib.util.find_spec("skimage")
    if found is None or found.origin is None:
        pytest.skip("scikit-image, which ships the photograph, is not installed")
    with Image.open(Path(found.origin).parent / "data" / "astronaut.png") as image:
        return ImageEnhance.Brightness(image.convert("RGB")).enhance(brightness)


def save(image: Image.Image, path: Path) -> None:
    """Write a JPEG."""
    image.save(path, quality=92)


def toy_embedder(path: Path, *, identity: str = TOY, seed: int = 0) -> Path:
    """Write an embedder that projects 16 x 16 averages at random: alike pictures stay alike."""
    weights = np.random.default_rng(seed).normal(size=(768, 128)).astype(np.float32)
    nodes = [
        helper.make_node("AveragePool", ["faces"], ["small"], kernel_shape=[7, 7], strides=[7, 7]),
        helper.make_node("Flatten", ["small"], ["flat"]),
        helper.make_node("MatMul", ["flat", "weights"], ["projected"]),
        helper.make_node("LpNormalization", ["projected"], ["embeddings"], axis=1, p=2),
    ]
    graph = helper.make_graph(
        nodes,
        "toy",
        [helper.make_tensor_value_info("faces", TensorProto.FLOAT, ["n", 3, 112, 112])],
        [helper.make_tensor_value_info("embeddings", TensorProto.FLOAT, ["n", 128])],
        [numpy_helper.from_array(weights, "weights")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    promise = replace(
        CONTRACT,
        id=identity,
        same_person_similarity=0.95,
        cluster_similarity=0.95,
        calibration_slope=40.0,
        calibration_offset=-37.0,
    )
    onnx.helper.set_model_props(model, {METADATA_KEY: promise.to_json()})
    onnx.save(model, path)
    return path
