"""Read packed shards: tar files of WebP crops with one index.csv.gz."""

import contextlib
import io
import re
import tarfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from photoclust.training.crops import Bytes, Crops, Face, read_index, stored
from photoclust.training.extras import progress

_LANDMARKS: Final = ("lex", "ley", "rex", "rey", "nox", "noy", "lmx", "lmy", "rmx", "rmy")
_FAMILY: Final = re.compile(r"(F\d+)_MID\d+$")


HELD: Final = "held"
"""The split of people outside families whom no recipe learns from: for figures by set, and thresholds."""
_HELD_OUT: Final = 12


def is_held_out(person: str) -> bool:
    """Tell whether one person in twelve, chosen by name for good, is kept from all training."""
    return zlib.crc32(person.encode()) % _HELD_OUT == 0


def read_shards(folder: Path, cache: Path) -> Crops:
    """Return all faces of a shard folder; their pixels are decoded once, into the cache folder."""
    packed = folder / "index.csv.gz"
    rows = read_index(packed if packed.exists() else folder / "index.csv")
    places = [(row["shard"], row["file"]) for row in rows]
    return stored(cache, [_face(row) for row in rows], _decoded(folder, places))


def read_tar(path: Path, cache: Path) -> Crops:
    """Return the crops of one tar of person/picture files without an index, such as LFW's."""
    with tarfile.open(path) as archive:
        names = sorted(member.name for member in archive if member.isfile())
    faces = [_unindexed(name) for name in names]
    return stored(cache, faces, _decoded(path.parent, [(path.name, name) for name in names]))


def _unindexed(name: str) -> Face:
    person = name.partition("/")[0]
    return Face(name, person, "", "test", family="", coherence=1.0, landmarks=())


def _face(row: Mapping[str, str]) -> Face:
    family = _FAMILY.search(row["person"])
    held = row["split"] == "train" and not family and is_held_out(row["person"])
    return Face(
        file=row["file"],
        person=row["person"],
        source=row["set"],
        split=HELD if held else row["split"],
        family=family[1] if family else "",
        coherence=float(row["coherence"]),
        landmarks=tuple(float(row[name]) for name in _LANDMARKS),
    )


def _decoded(folder: Path, places: Sequence[tuple[str, str]]) -> Iterator[Bytes]:
    """Yield the pictures in the index's order; each shard is opened once."""
    with contextlib.ExitStack() as opened:
        shards: dict[str, tarfile.TarFile] = {}
        for shard, file in progress(places, "decoding"):
            if shard not in shards:
                shards[shard] = opened.enter_context(tarfile.open(folder / shard))
            yield _picture(shards[shard], file)


def _picture(shard: tarfile.TarFile, file: str) -> Bytes:
    member = shard.extractfile(file)
    if member is None:
        raise FileNotFoundError(f"{file} is no file in {shard.name!s}")
    with Image.open(io.BytesIO(member.read())) as image:
        return np.asarray(image.convert("RGB"))
