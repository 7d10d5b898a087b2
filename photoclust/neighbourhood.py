"""Who is near whom in a library, kept beside it: groupings, previews and looks for questions all ask for it.

To find that out is most of what each of them costs. The file goes by all that the answer depends on, so that
it never answers for other faces, another model or another floor, and it may be deleted at any time.
"""

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

WORTH_KEEPING: Final = 10_000
"""Faces from which the search takes longer than a moment."""

_FORMAT: Final = 1
_DIGEST: Final = 16


def neighbours_in(library: Library) -> Search:
    """Return a search that keeps its last answer beside the library."""
    return partial(_found, library.neighbours)


def _found(path: Path, embeddings: Embeddings, *, floor: float, neighbours: int) -> Graph:
    if len(embeddings) < WORTH_KEEPING:
        return nearest(embeddings, floor=floor, neighbours=neighbours)
    question = _digest(embeddings, floor, neighbours)
    graph = _read(path, question, len(embeddings))
    if graph is None:
        graph = nearest(embeddings, floor=floor, neighbours=neighbours)
        _write(path, question, graph)
    return graph


def _digest(embeddings: Embeddings, floor: float, neighbours: int) -> bytes:
    """Return what stands for a question: all that its answer depends on."""
    asked = xxhash.xxh3_128(np.ascontiguousarray(embeddings).data)
    asked.update(repr((_FORMAT, embeddings.shape, floor, neighbours, pays(len(embeddings)))).encode())
    return asked.digest()


def _read(path: Path, question: bytes, count: int) -> Graph | None:
    """Return what is kept; None where it answers another question, is damaged or cannot be read."""
    try:
        with path.open("rb") as stream:
            known, checked = stream.read(_DIGEST), stream.read(_DIGEST)
            content = stream.read() if known == question else b""
    except OSError:
        return None
    if known != question or checked != xxhash.xxh3_128_digest(content):
        return None
    first, second, similarity = np.frombuffer(content, "<i4").reshape(3, -1)
    return Graph(count, first.astype(np.int64), second.astype(np.int64), similarity.view("<f4").copy())


def _write(path: Path, question: bytes, graph: Graph) -> None:
    """Keep an answer, whole or not at all; where there is no room, not at all."""
    columns: tuple[npt.NDArray[np.generic], ...] = (
        graph.first.astype("<i4"),
        graph.second.astype("<i4"),
        graph.similarity.astype("<f4"),
    )
    content = b"".join(column.tobytes() for column in columns)
    part = path.with_name(f"{path.name}.part")
    with suppress(OSError):
        part.touch(mode=0o600)
        part.write_bytes(question + xxhash.xxh3_128_digest(content) + content)
        part.replace(path)
    with suppress(OSError):
        part.unlink(missing_ok=True)
