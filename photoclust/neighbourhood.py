"""Who is near whom in a library, kept beside it: groupings, previews and looks for questions all ask for it.

To find that out is most of what each of them costs. The file goes by all that the answer depends on, so that
it never answers for other faces or another model, and for another floor only what is right: the pairs from a
lower one on hold those from a higher. It may be deleted at any time.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import xxhash

from photoclust.cluster.approximate import pays
from photoclust.cluster.arrays import Embeddings
from photoclust.cluster.graph import Graph
from photoclust.cluster.linking import Search, nearest
from photoclust.library import Library
from photoclust.library.backups import PART

WORTH_KEEPING: Final = 10_000
"""Faces from which the search takes longer than a moment."""

_FORMAT: Final = 2
"""Another number wherever the search itself, its constants among them, comes to find others."""
_DIGEST: Final = 16
_FLOOR: Final = np.dtype("<f8")
_BYTES_A_PAIR: Final = 12
_ROOM_TO_LEAVE: Final = 200_000_000
"""Bytes that stay free on the disk: what the owner says is kept there, too."""


def neighbours_in(library: Library) -> Search:
    """Return a search that keeps its last answer beside the library."""
    return partial(_found, library.neighbours)


def _found(path: Path, embeddings: Embeddings, *, floor: float, neighbours: int) -> Graph:
    if len(embeddings) < WORTH_KEEPING:
        return nearest(embeddings, floor=floor, neighbours=neighbours)
    question = _digest(embeddings, neighbours)
    graph = _read(path, question, floor, len(embeddings))
    if graph is None:
        graph = nearest(embeddings, floor=floor, neighbours=neighbours)
        _write(path, question, floor, graph)
    return graph


def _digest(embeddings: Embeddings, neighbours: int) -> bytes:
    """Return what stands for a question: all that its answer depends on, but the floor."""
    asked = xxhash.xxh3_128(np.ascontiguousarray(embeddings).data)
    asked.update(repr((_FORMAT, embeddings.shape, neighbours, pays(len(embeddings)))).encode())
    return asked.digest()


def _read(path: Path, question: bytes, floor: float, count: int) -> Graph | None:
    """Return what is kept from the floor on; None where it answers another question, or cannot be read."""
    try:
        with path.open("rb") as stream:
            known, checked = stream.read(_DIGEST), stream.read(_DIGEST)
            kept = np.fromfile(stream, _FLOOR, 1)
            if known != question or len(kept) != 1 or kept[0] > floor:
                return None
            pairs = (os.fstat(stream.fileno()).st_size - stream.tell()) // _BYTES_A_PAIR
            columns = [np.fromfile(stream, kind, pairs) for kind in ("<i4", "<i4", "<f4")]
    except OSError:
        return None
    if checked != _checksum([kept, *columns]):
        return None
    first, second, similarity = columns
    kept_pairs = Graph(count, first.astype(np.int64), second.astype(np.int64), similarity)
    return kept_pairs if kept[0] == floor else kept_pairs.above(floor)


def _write(path: Path, question: bytes, floor: float, graph: Graph) -> None:
    """Keep an answer, whole or not at all; where there is no room for more than it, not at all."""
    part = path.with_name(f"{path.name}{PART}")
    with suppress(OSError):
        if shutil.disk_usage(path.parent).free < _BYTES_A_PAIR * len(graph.first) + _ROOM_TO_LEAVE:
            return
        part.touch(mode=0o600)
        with part.open("wb") as stream:
            stream.write(question + _checksum(_columns(floor, graph)))
            for column in _columns(floor, graph):
                column.tofile(stream)
        part.replace(path)
    with suppress(OSError):
        part.unlink(missing_ok=True)


def _columns(floor: float, graph: Graph) -> Iterator[npt.NDArray[np.generic]]:
    """Yield what is kept, one column at a time: together they would be as large as the graph."""
    yield np.array([floor], _FLOOR)
    yield graph.first.astype("<i4")
    yield graph.second.astype("<i4")
    yield graph.similarity.astype("<f4")


def _checksum(columns: Iterable[npt.NDArray[np.generic]]) -> bytes:
    seen = xxhash.xxh3_128()
    for column in columns:
        seen.update(column.data)
    return seen.digest()
