"""Run one target for a while, in this process: by random damage, or led by coverage (atheris).

    python -m benchmarks.fuzz.engine ENGINE TARGET SECONDS SEED FOLDER

The input at hand lies in FOLDER/TARGET.last while it is read, so that one which ends the process is known;
so does the count of inputs. Every input has SLOW seconds, the process MEMORY bytes. C code that never comes
back hears no signal: after STUCK seconds the process says where it is, and ends.
"""

import faulthandler
import os
import random
import resource
import signal
import sys
import time
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Final

from benchmarks.fuzz.edits import edited, random_edits
from benchmarks.fuzz.findings import keep, of_error

SLOW: Final = 20
STUCK: Final = 120
MEMORY: Final = 2 << 30
_LONGEST: Final = 1 << 20


class TooSlowError(RuntimeError):
    """An input took longer than SLOW seconds of this process's own time."""


class Reader:
    """Reads inputs, keeps findings, counts."""

    def __init__(self, target: str, read: Callable[[bytes], None], folder: Path) -> None:
        self._read = read
        self._target, self.folder = target, folder
        self._last = folder / f"{target}.last"
        self._tally = folder / f"{target}-{os.getpid()}.count"
        self._count = 0

    def read(self, content: bytes) -> None:
        """Read one input; whatever rises is kept and the run goes on."""
        self._last.write_bytes(content)
        self._count += 1
        if self._count % 64 == 0:  # libFuzzer ends the process without a word to Python
            self._tally.write_text(str(self._count))
        signal.setitimer(signal.ITIMER_VIRTUAL, SLOW)
        faulthandler.dump_traceback_later(STUCK, exit=True)
        try:
            self._read(content)
        except Exception as error:  # noqa: BLE001 - it is kept: this is what the run is for
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            keep(self.folder, of_error(self._target, error), content, traceback.format_exc())
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            faulthandler.cancel_dump_traceback_later()


def run_plain(target: str, seconds: float, seed: int, folder: Path) -> None:
    """Damage seeds at random."""
    from benchmarks.fuzz.targets import TARGETS  # noqa: PLC0415 - atheris wants to see the imports

    reader = Reader(target, TARGETS[target].read, folder)
    rng, seeds, end = random.Random(seed), TARGETS[target].seeds(), time.monotonic() + seconds
    while time.monotonic() < end:
        content = rng.choice(seeds)
        if rng.random() < 0.05:
            content = content[: len(content) // 2] + rng.choice(seeds)[len(content) // 2 :]
        reader.read(edited(content, random_edits(rng))[:_LONGEST])


def run_atheris(target: str, seconds: float, seed: int, folder: Path) -> None:
    """Let libFuzzer choose inputs by the Python code of ours and of Pillow that they reach.

    C code is not counted. libFuzzer's own limit of time does not hold while it reads the seeds, so the
    last input ends the process.
    """
    import atheris  # type: ignore[import-untyped] # noqa: PLC0415 - not on every computer

    with atheris.instrument_imports(include=["photoclust", "PIL"]):
        from benchmarks.fuzz.targets import TARGETS  # noqa: PLC0415
    reader, end = Reader(target, TARGETS[target].read, folder), time.monotonic() + seconds

    def read(content: bytes) -> None:
        reader.read(content)
        if time.monotonic() > end:
            os._exit(0)

    corpus = folder / f"{target}.corpus"
    corpus.mkdir(exist_ok=True)
    for number, content in enumerate(TARGETS[target].seeds()):
        (corpus / f"seed-{number}").write_bytes(content)
    options = [f"-seed={seed + 1}", f"-max_len={_LONGEST}", "-rss_limit_mb=0", "-timeout=120"]
    atheris.Setup([sys.argv[0], *options, "-verbosity=0", str(corpus)], read)
    atheris.Fuzz()


ENGINES: Final[dict[str, Callable[[str, float, int, Path], None]]] = {
    "plain": run_plain,
    "atheris": run_atheris,
}


def _too_slow(_number: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def main() -> None:
    """Run."""
    engine, target, seconds, seed, folder = sys.argv[1:]
    signal.signal(signal.SIGVTALRM, _too_slow)
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    warnings.simplefilter("ignore")
    ENGINES[engine](target, float(seconds), int(seed), Path(folder))


if __name__ == "__main__":
    main()
