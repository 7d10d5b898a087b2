"""Photos that were looked at once, and a scan that stores what they showed."""

import pickle
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks.fuzz import seeds
from benchmarks.made_photos import copied, distinct_photos, evenly
from photoclust.errors import UnreadablePhoto
from photoclust.examine import ExamineSettings, KnownContent, examine, fingerprint, open_examiner, read
from photoclust.faces.embed import quantise, unit
from photoclust.faces.session import Device
from photoclust.indexing import index_folders
from photoclust.library import Library
from photoclust.model import Box, Face, Photo, Quality
from photoclust.regroup import GroupingRules, regroup

FACES_A_PERSON: Final = 4


@dataclass(frozen=True, slots=True)
class World:
    """Photos and what each shows, by content. spare: contents that no photo has yet."""

    photos: Path
    looks: Mapping[str, Photo]
    spare: tuple[bytes, ...]
    settings: ExamineSettings

    @property
    def model(self) -> str:
        """The embedder's id."""
        return open_examiner(self.settings).contract.id

    def files(self) -> list[Path]:
        """Return the photos, sorted."""
        return sorted(self.photos.iterdir())


Hook = Callable[[Path], None]


class Replay(ThreadPoolExecutor):
    """Answers with what a photo showed when it was looked at. before: called with each path."""

    def __init__(self, looks: Mapping[str, Photo], *, pause: float = 0.0, before: Hook | None = None) -> None:
        super().__init__(1)
        self._looks, self._pause, self._before = looks, pause, before

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Look at a photo; fn is `examine`."""
        path, _, known = args[:3]
        return super().submit(self._look, path, known)

    def _look(self, path: Path, known: frozenset[str]) -> Photo | KnownContent:
        if self._before is not None:
            self._before(path)
        time.sleep(self._pause)
        identity = fingerprint(read(path))
        if identity in known:
            return KnownContent(identity)
        if identity not in self._looks:
            raise UnreadablePhoto("This is not an image that Photoclust knows.")
        return self._looks[identity]


def scan(world: World, library: Path, workers: Executor | None = None) -> None:
    """Scan all photos into a library and group the faces."""
    with Library(library) as opened:
        executor = workers or Replay(world.looks, pause=0.001)
        for _ in index_folders(opened, [world.photos], executor, world.settings):
            pass
        regroup(opened, GroupingRules(world.model))


def slow_scan(world: World, library: Path) -> None:
    """Scan as slowly as a photo needs, so that the owner has time to act beside it."""
    scan(world, library, Replay(world.looks, pause=0.02))


def made_world(folder: Path, count: int) -> World:
    """Make up photos: each shows one or two of count / FACES_A_PERSON people."""
    model = folder / "model.onnx"
    model.write_bytes(seeds.models()[0])
    contents = [b"a photo, number %d" % number for number in range(count + count // 10)]
    looks = {fingerprint(each): _made(each, number, count) for number, each in enumerate(contents)}
    (folder / "photos").mkdir()
    for number, content in enumerate(contents[:count]):
        (folder / "photos" / f"{number:05}.jpg").write_bytes(content)
    settings = ExamineSettings(model, Device.CPU)
    return World(folder / "photos", looks, tuple(contents[count:]), settings)


def real_world(folder: Path, albums: Path, count: int, settings: ExamineSettings) -> World:
    """Copy photos of the albums and look at each; some are kept as spares."""
    chosen = evenly(distinct_photos([albums]), count + count // 10)
    looked: dict[str, Photo] = {}
    contents: list[Path] = []
    for path in chosen:
        photo = examine(path, settings)
        if isinstance(photo, Photo):
            looked[photo.content] = photo
            contents.append(path)
    copied(contents[:count], folder / "photos")
    return World(folder / "photos", looked, tuple(path.read_bytes() for path in contents[count:]), settings)


def saved_looks(world: World, file: Path) -> Path:
    """Write what the photos show for worker processes to read."""
    file.write_bytes(pickle.dumps(dict(world.looks)))
    return file


def _made(content: bytes, number: int, count: int) -> Photo:
    person, people = number // FACES_A_PERSON, max(count // FACES_A_PERSON, 2)
    shown = {person, (person * 7 + 1) % people} if number % 5 == 0 else {person}
    faces = tuple(_face(person, number, 100.0 + 300.0 * place) for place, person in enumerate(sorted(shown)))
    return Photo(fingerprint(content), len(content), 1000, 500, None, faces)


def _face(person: int, shot: int, x: float) -> Face:
    centre = np.random.default_rng(person).normal(size=128)
    near = centre + 0.2 * np.random.default_rng((person, shot)).normal(size=128)
    code = quantise(unit(near[None].astype(np.float32)))[0]
    box, quality = Box(x, 50.0, 80.0, 80.0), Quality(size=80.0, sharpness=100.0, score=0.9, yaw=0.0)
    return Face(box, np.zeros((5, 2), np.float32), quality, code, b"\xff\xd8 no real JPEG " * 300)
