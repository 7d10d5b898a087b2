"""A library of made-up people, and a way to run a command as the shell would."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from photoclust.__main__ import main
from photoclust.library import Library
from photoclust.regroup import GroupingRules, regroup
from tests.made import MODEL, album

HOSTILE = "/album/\x1b[31mred\n\udcff<script>.jpg"


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


Run = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def _folders_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep tests out of the real settings, library and cache."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `photoclust` with these arguments."""

    def run(*arguments: str | Path) -> Outcome:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        return Outcome(status, *capsys.readouterr())

    return run


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """The folder of a library: three groups of four faces, and one skipped file with a hostile name."""
    folder = tmp_path / "library"
    with Library(folder) as made:
        album(made, people=3, shots=4)
        regroup(made, GroupingRules(MODEL, 32.0))
        made.files.record_skipped(Path(HOSTILE), size=1, modified_ns=1, reason="The file is damaged.")
    return folder
