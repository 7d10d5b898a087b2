"""When new faces are joined to people during a scan."""

from pathlib import Path

from photoclust.examine import ExamineSettings
from photoclust.gui.growing import SECONDS_BETWEEN_JOINS, Rhythm, Workshop, scan, workshop_of
from photoclust.regroup import GroupingRules
from photoclust.settings import Settings
from tests.gui.conftest import DEVICE, inline_workers
from tests.made import TOY, astronaut, save, toy_embedder


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_first_people_appear_after_a_few_seconds() -> None:
    clock = Clock()
    rhythm = Rhythm(faces=0, clock=clock)
    assert not rhythm.is_due(found=5)
    clock.now = SECONDS_BETWEEN_JOINS
    assert rhythm.is_due(found=5)


def test_without_new_faces_nothing_is_due() -> None:
    clock = Clock()
    rhythm = Rhythm(faces=100, clock=clock)
    clock.now = 1000.0
    assert not rhythm.is_due(found=0)


def test_a_large_library_waits_for_more_faces() -> None:
    clock = Clock()
    rhythm = Rhythm(faces=1000, clock=clock)
    clock.now = 1000.0
    assert not rhythm.is_due(found=150)
    assert rhythm.is_due(found=250)


def test_slow_joining_is_done_less_often() -> None:
    clock = Clock()
    rhythm = Rhythm(faces=0, clock=clock)
    clock.now = 20.0
    rhythm.note(found=100, began=0.0)
    clock.now = 100.0
    assert not rhythm.is_due(found=1000)
    clock.now = 121.0
    assert rhythm.is_due(found=1000)


def test_a_scan_leaves_a_backup_of_the_day(tmp_path: Path) -> None:
    model = toy_embedder(tmp_path / "toy.onnx")
    (tmp_path / "photos").mkdir()
    save(astronaut(), tmp_path / "photos" / "a.jpg")
    work = Workshop(
        tmp_path / "library",
        lambda: ExamineSettings(model),
        inline_workers,
        lambda: GroupingRules(TOY),
        lambda: DEVICE,
    )
    assert list(scan(work, [tmp_path / "photos"]))[-1].progress.faces == 1
    assert len(list((tmp_path / "library" / "backups").iterdir())) == 1


def test_grouping_is_as_strict_as_the_owner_chose(tmp_path: Path) -> None:
    model = toy_embedder(tmp_path / "toy.onnx")
    chosen = Settings(model=str(model), strictness=0.5)
    assert workshop_of(tmp_path / "library", chosen).rules() == GroupingRules(TOY, 32.0, 0.5)
