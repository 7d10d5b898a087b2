"""What a run found: one input of each kind of failure, and how often it came."""

import hashlib
import json
import traceback
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """A failure. place: the innermost line; times: how often it was met."""

    target: str
    error: str
    place: str
    times: int

    @property
    def key(self) -> str:
        """A name for the files that tell of it."""
        return f"{self.target}-{hashlib.sha256(f'{self.error}{self.place}'.encode()).hexdigest()[:12]}"


def of_error(target: str, error: BaseException) -> Finding:
    """Describe an exception by its type and where it arose: messages differ with every input."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return Finding(target, type(error).__name__, f"{Path(frame.filename).name}:{frame.lineno}", 1)


def of_death(target: str, how: str) -> Finding:
    """Describe a process that was ended by a signal, a limit of memory, or a limit of time."""
    return Finding(target, how, "the whole process", 1)


def keep(folder: Path, found: Finding, content: bytes, said: str) -> None:
    """Write the smallest input of a kind, what it said, and the count."""
    folder.mkdir(parents=True, exist_ok=True)
    note, example = folder / f"{found.key}.json", folder / f"{found.key}.input"
    times = json.loads(note.read_text())["times"] if note.exists() else 0
    if not example.exists() or len(content) < example.stat().st_size:
        example.write_bytes(content)
        (folder / f"{found.key}.txt").write_text(said, errors="backslashreplace")
    note.write_text(json.dumps({**asdict(found), "times": times + 1}))


def all_in(folder: Path) -> list[Finding]:
    """Return what was kept."""
    return [Finding(**json.loads(note.read_text())) for note in sorted(folder.glob("*.json"))]
