import numpy as np

from photoclust.training.recipe import Batches
from photoclust.training.sampler import PeopleByFaces, Shuffle

ROWS = np.arange(120, dtype=np.int64)
PEOPLE = ROWS // 6  # twenty people of six faces
FAMILIES = [f"F{person // 4}" for person in PEOPLE]
BATCHES = Batches(faces=40, sampler="people", people=6, each=4)


def by_people() -> PeopleByFaces:
    return PeopleByFaces(ROWS, PEOPLE, FAMILIES, batches=BATCHES, seed=3)


def test_an_epoch_shows_every_face_once() -> None:
    batches = Shuffle(ROWS, 40, seed=3)
    assert sorted(np.concatenate([batches(step) for step in range(3)]).tolist()) == ROWS.tolist()


def test_the_next_epoch_has_another_order() -> None:
    batches = Shuffle(ROWS, 40, seed=3)
    assert batches(0).tolist() != batches(3).tolist()


def test_a_batch_depends_on_its_number_alone() -> None:
    assert by_people()(17).tolist() == by_people()(17).tolist()


def test_a_batch_of_people_has_k_faces_of_p_people_and_never_a_face_twice() -> None:
    for step in range(20):
        rows = by_people()(step)
        assert len(set(rows.tolist())) == len(rows) == 40
        counts = np.bincount(PEOPLE[rows[:24]], minlength=20)
        assert sorted(counts[counts > 0].tolist()) == [4] * 6


def test_relatives_come_along_as_hard_negatives() -> None:
    for step in range(20):
        drawn = PEOPLE[by_people()(step)[:24]]
        families = {int(person) // 4 for person in drawn}
        assert len(families) < len(set(drawn.tolist()))
