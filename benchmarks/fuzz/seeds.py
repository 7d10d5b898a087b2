"""Sound examples to damage: made here, and the odd files of the real data where they are."""

import tempfile
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from PIL import Image

from benchmarks.acts_library import CONTRACT, make_library
from benchmarks.truth import data_root
from photoclust.faces.contract import METADATA_KEY
from photoclust.library.store import FILE_NAME

LARGEST: Final = 200_000
"""Larger files are as odd as smaller ones, and slower."""
_KINDS: Final = ("JPEG", "PNG", "WEBP", "TIFF", "AVIF", "MPO", "GIF", "BMP")
_MODES: Final = ("L", "P", "LA", "RGBA", "CMYK", "I;16", "1")
_XMP: Final = (
    b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    b' xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"'
    b' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="2019-07-14T18:30:05+02:00">'
    b"<tiff:Orientation>8</tiff:Orientation></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
)


def photos() -> list[bytes]:
    """Return a photo of every kind and mode, and every odd file that is not large."""
    picture = Image.fromarray(np.random.default_rng(0).integers(0, 255, (40, 64, 3), dtype=np.uint8))
    made = [_encoded(picture, kind, exif=_exif()) for kind in _KINDS[:6]]
    made += [_encoded(picture, kind) for kind in _KINDS[6:]]
    made += [_encoded(picture.convert("L").convert(mode), "TIFF") for mode in _MODES]
    made += [_encoded(picture, "JPEG", progressive=True), _encoded(picture, "TIFF", compression="tiff_lzw")]
    return made + odd_files()


def exif_blocks() -> list[bytes]:
    """Return TIFF structures: EXIF of our own, and the openings of odd files that hold some."""
    found = [
        content[content.find(b"Exif\0\0") + 6 :][:20_000] for content in odd_files() if b"Exif\0\0" in content
    ]
    tiffs = [content[:20_000] for content in odd_files() if content[:2] in (b"II", b"MM")]
    return [_exif().tobytes()[6:], *found, *tiffs]


def xmp_packets() -> list[bytes]:
    """Return XMP of our own and of odd files."""
    found = [
        content[content.find(b"<x:xmpmeta") :][:20_000] for content in odd_files() if b"<x:xmpmeta" in content
    ]
    return [_XMP, *found]


def contracts() -> list[bytes]:
    """Return the text of a contract."""
    return [CONTRACT.to_json().encode()]


@cache
def models() -> list[bytes]:
    """Return a small embedder: averages of the picture, projected."""
    weights = np.random.default_rng(0).normal(size=(12, 128)).astype(np.float32)
    nodes = [
        helper.make_node("AveragePool", ["faces"], ["small"], kernel_shape=[56, 56], strides=[56, 56]),
        helper.make_node("Flatten", ["small"], ["flat"]),
        helper.make_node("MatMul", ["flat", "weights"], ["projected"]),
        helper.make_node("LpNormalization", ["projected"], ["embeddings"], axis=1, p=2),
    ]
    graph = helper.make_graph(
        nodes,
        "small",
        [helper.make_tensor_value_info("faces", TensorProto.FLOAT, ["n", 3, 112, 112])],
        [helper.make_tensor_value_info("embeddings", TensorProto.FLOAT, ["n", 128])],
        [numpy_helper.from_array(weights, "weights")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.helper.set_model_props(model, {METADATA_KEY: CONTRACT.to_json()})
    return [model.SerializeToString()]


@cache
def libraries() -> list[bytes]:
    """Return the file of a library with two named people, groups, and faces like no other."""
    with tempfile.TemporaryDirectory() as folder:
        make_library(Path(folder), faces=24, persons=2, ungrouped=4)
        return [(Path(folder) / FILE_NAME).read_bytes()]


@cache
def odd_files() -> list[bytes]:
    """Return the odd files of the real data; none where there is no such data."""
    paths = sorted(path for path in (data_root() / "odd").rglob("*") if path.is_file())
    return [path.read_bytes() for path in paths if path.stat().st_size <= LARGEST]


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F], exif[0x0112], exif[0x0132] = "Maker", 6, "2019:07:14 18:30:05"
    exif.get_ifd(0x8769)[0x9003] = "2019:07:14 18:30:05"
    stored = Image.Exif()
    stored.load(exif.tobytes())
    return stored


def _encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()
