"""When new faces are joined to people during a scan."""

from pathlib import Path

from photoclust.examine import ExamineSettings
from photoclust.gui.growing import (
    FEWEST_FACES,
    SECONDS_BETWEEN_JOINS,
    Rhythm,
    Stage,
    Workshop,
    scan,
    workshop_of,
)
from photoclust.library import Library
from photoclust.regroup import GroupingRules
from photoclust.settings import Settings
from tests.gui.conftest import DEVICE, inline_workers
from tests.made import CONTRACT, MODEL, TOY, astronaut, save, toy_embedder

EXAMINATION = ExamineSettings(Path("no-model.onnx"))


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


def test_so_few_faces_are_not_worth_a_join_that_nobody_is_there_yet() -> None:
    clock = Clock()
    rhythm = Rhythm(faces=0, clock=clock)
    clock.now = 1000.0
    assert not rhythm.is_due(found=FEWEST_FACES - 1)
    assert rhythm.is_due(found=FEWEST_FACES)


def test_what_a_join_waited_for_does_not_put_the_next_one_off() -> None:
    clock = Clock()
    rhythm = Rhythm(faces=0, clock=clock)
    clock.now = 60.0
    rhythm.note(found=10, work=0.1)
    clock.now = 60.0 + SECONDS_BETWEEN_JOINS
    assert rhythm.is_due(found=20)


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
    rhythm.note(found=100, work=20.0)
    clock.now = 100.0
    assert not rhythm.is_due(found=1000)
    clock.now = 121.0
    assert rhythm.is_due(found=1000)


def test_people_stay_grouped_by_the_model_before_until_another_has_seen_photos(tmp_path: Path) -> None:
    folder, own = tmp_path / "library", toy_embedder(tmp_path / "own.onnx")
    rules = workshop_of(folder, Settings(model=str(own))).rules
    with Library(folder) as library:
        assert rules().model == TOY
        library.faces.add_model(MODEL, CONTRACT.to_json())
        assert rules().model == MODEL
        library.faces.add_model(TOY, CONTRACT.to_json())
        assert rules().model == TOY


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


def gentle_workshop(folder: Path) -> Workshop:
    """Return a workshop over a folder with one photo."""
    model = toy_embedder(folder / "toy.onnx")
    (folder / "photos" / "receipts").mkdir(parents=True)
    save(astronaut(), folder / "photos" / "a.jpg")
    return Workshop(
        folder / "library",
        lambda: ExamineSettings(model),
        inline_workers,
        lambda: GroupingRules(TOY),
        lambda: DEVICE,
        left_out=lambda: (folder / "photos" / "receipts",),
    )


def test_a_look_that_nobody_asked_for_joins_what_is_new(tmp_path: Path) -> None:
    work = gentle_workshop(tmp_path)
    assert list(scan(work, [tmp_path / "photos"], gentle=True))[-1].progress.faces == 1
    with Library(work.library) as library:
        assert not (library.groups.faces(TOY).groups == 0).any()


def test_a_look_that_finds_nothing_new_groups_nothing(tmp_path: Path) -> None:
    work = gentle_workshop(tmp_path)
    list(scan(work, [tmp_path / "photos"]))
    steps = list(scan(work, [tmp_path / "photos"], gentle=True))
    assert {step.stage for step in steps} == {Stage.PREPARING, Stage.LOOKING}


def test_what_is_left_out_is_not_looked_at(tmp_path: Path) -> None:
    work = gentle_workshop(tmp_path)
    save(astronaut(), tmp_path / "photos" / "receipts" / "b.jpg")
    assert list(scan(work, [tmp_path / "photos"]))[-1].progress.done == 1


def test_work_that_nobody_asked_for_has_workers_of_its_own() -> None:
    asked, unasked = inline_workers(EXAMINATION), inline_workers(EXAMINATION)
    work = Workshop(
        Path(),
        lambda: EXAMINATION,
        lambda _: asked,
        lambda: GroupingRules(TOY),
        gentle_workers=lambda _: unasked,
    )
    assert work.workers_for(EXAMINATION, gentle=True) is unasked
    assert work.workers_for(EXAMINATION, gentle=False) is asked
