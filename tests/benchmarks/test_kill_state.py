"""What counts as a loss between two looks at a library."""

from dataclasses import replace
from pathlib import Path

from benchmarks.kill_state import Act, Holdings, holdings, losses, prepare
from photoclust.library import Library
from tests.made import face, photo, put

EMPTY = Holdings(frozenset(), frozenset(), frozenset(), looks=0, decisions=(), sound=True)
ONE = replace(EMPTY, photos=frozenset({("c1", b"/1.jpg")}), looks=1, decisions=((1, "called"),))


def test_more_than_before_is_no_loss() -> None:
    assert not losses(EMPTY, ONE, lost_names=0)


def test_a_finished_photo_that_is_gone_is_a_loss() -> None:
    assert losses(ONE, EMPTY, lost_names=0).photos == 1


def test_a_photo_stored_again_counts_twice() -> None:
    assert losses(ONE, replace(ONE, looks=2), lost_names=0).twice == 1


def test_a_decision_that_changed_is_lost() -> None:
    assert losses(ONE, replace(ONE, decisions=((1, "is"),)), lost_names=0).decisions == 1


def test_a_damaged_file_is_a_loss() -> None:
    assert losses(ONE, replace(ONE, sound=False), lost_names=0)


def test_a_prepared_library_counts_each_time_a_photo_is_stored(tmp_path: Path) -> None:
    prepare(tmp_path)
    with Library(tmp_path) as library:
        put(library, "/1.jpg", photo("c1", face(1)))
        put(library, "/1.jpg", photo("c1", face(1)))
    seen = holdings(tmp_path)
    assert (len(seen.photos), len(seen.faces), seen.looks, seen.sound) == (1, 1, 2, True)


def test_an_act_survives_the_pipe_between_processes() -> None:
    act = Act("Anna", frozenset({3, 1}))
    assert Act.from_json(act.to_json()) == act
