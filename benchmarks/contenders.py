"""Run each contender of scan_speed as a command of its own and read what it found."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from benchmarks.bare_work import Steps
from benchmarks.command import Command
from benchmarks.measuring import Cost, measured
from photoclust.library import Library
from photoclust.model import Box

Found: TypeAlias = Mapping[Path, Sequence[Box]]

_PEER_SCRIPT: Final = Path(__file__).with_name("peer_face_recognition.py")
_ONE_THREAD: Final = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a contender took and found. build: what it was, when it says."""

    cost: Cost
    found: Found = field(repr=False)
    build: str = ""


@dataclass(frozen=True, slots=True)
class Contenders:
    """Where and with what they run. peer: a Python with face_recognition; None leaves it out."""

    model: Path
    cores: int
    scratch: Path
    peer: Path | None = None

    def photoclust(self, folder: Path, name: str) -> Outcome:
        """Scan a folder into a new library, as a user would."""
        command = Command(self.model, self.scratch / "config", self.cores)
        library = self.scratch / f"{name}.library"
        cost = measured(command.scan(folder, library), self.scratch / name, env=command.environment())
        return Outcome(cost, _found_in(library))

    def face_recognition(self, photos: Sequence[Path], name: str) -> Outcome:
        """Find and encode faces with the peer; only when there is one."""
        listing, output = self._listing(photos, name), self.scratch / name
        cost = measured(
            [str(self.peer), str(_PEER_SCRIPT), str(self.cores), str(listing)], output, env=_ONE_THREAD
        )
        answer = json.loads(output.read_text())
        found = {Path(photo): [Box(*box) for box in boxes] for photo, boxes in answer["faces"].items()}
        return Outcome(cost, found, answer["build"])

    def bare_work(self, photos: Sequence[Path], name: str) -> Steps:
        """Decode, detect and embed alone."""
        command = [sys.executable, "-m", "benchmarks.bare_work", str(self.model), str(self.cores)]
        measured([*command, str(self._listing(photos, name))], self.scratch / name, env=_ONE_THREAD)
        return Steps(**json.loads((self.scratch / name).read_text()))

    def _listing(self, photos: Sequence[Path], name: str) -> Path:
        listing = self.scratch / f"{name}.list"
        listing.write_text("\n".join(map(str, photos)), encoding="utf-8")
        return listing


def _found_in(folder: Path) -> Found:
    found: dict[Path, list[Box]] = {}
    with Library(folder) as library:
        for face in library.census.faces():
            for path in face.paths:
                found.setdefault(path, []).append(face.box)
    return found
