"""When new faces are joined to people during a scan."""

from photoclust.gui.growing import SECONDS_BETWEEN_JOINS, Rhythm


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
