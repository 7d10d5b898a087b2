import numpy as np
import pytest

from photoclust.training.evaluate.identification import closed_trial, identification, open_trial
from photoclust.training.evaluate.verification import Floats, Indices

PEOPLE = np.repeat(np.arange(200), np.random.default_rng(0).integers(1, 5, 200))


def cosines(left: Floats, right: Floats) -> Floats:
    return left @ right.T


def made(people: Indices, spread: float) -> Floats:
    random = np.random.default_rng(1)
    rows = random.normal(size=(people.max() + 1, 32))[people] + spread * random.normal(size=(len(people), 32))
    unit: Floats = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return unit


def test_people_far_apart_are_all_named_and_no_stranger_is() -> None:
    found = identification(made(PEOPLE, 0.05), PEOPLE, cosines)
    assert (found.closed_rank1.mean, found.open_rank1.mean, found.open_dir.mean) == (1, 1, 1)


def test_features_that_say_nothing_name_one_in_the_gallery_by_chance() -> None:
    noise = made(np.arange(len(PEOPLE)), 0.0)
    found = identification(noise, PEOPLE, cosines)
    assert found.closed_rank1.mean == pytest.approx(1 / found.closed_gallery, abs=0.02)
    assert found.open_dir.mean < 0.05


def test_a_probe_below_the_strangers_threshold_is_not_detected_though_it_is_named() -> None:
    # One impostor in every trial is the very image of somebody enrolled.
    features, people = made(PEOPLE, 0.3), PEOPLE
    twins = np.unique(people)
    features = np.concatenate([features, made(PEOPLE, 0.0)[np.unique(people, return_index=True)[1]]])
    people = np.concatenate([people, 1000 + twins])
    found = identification(features, people, cosines)
    assert found.open_dir.mean < found.open_rank1.mean


def test_everybody_is_enrolled_once_in_a_closed_set() -> None:
    trial = closed_trial(PEOPLE, seed=3)
    assert PEOPLE[trial.gallery].tolist() == list(range(200))
    assert set(trial.gallery) | set(trial.genuine) == set(range(len(PEOPLE)))
    assert not set(trial.gallery) & set(trial.genuine)


def test_an_open_set_has_three_people_in_four_and_impostors_who_are_not_enrolled() -> None:
    trial = open_trial(PEOPLE, seed=3)
    enrolled = set(PEOPLE[trial.gallery])
    assert len(enrolled) == len(trial.gallery)
    assert set(PEOPLE[trial.genuine]) == enrolled
    assert not set(PEOPLE[trial.impostors]) & enrolled
    assert len(enrolled | set(PEOPLE[trial.impostors])) == 150
    assert not set(trial.gallery) & set(trial.genuine)


def test_at_most_a_thousand_are_enrolled() -> None:
    assert len(open_trial(np.arange(4000).repeat(2), seed=0).gallery) == 1000


def test_trials_differ_by_their_seed_alone() -> None:
    assert open_trial(PEOPLE, seed=3).gallery.tolist() == open_trial(PEOPLE, seed=3).gallery.tolist()
    assert open_trial(PEOPLE, seed=3).gallery.tolist() != open_trial(PEOPLE, seed=4).gallery.tolist()


def test_people_of_one_picture_cannot_be_looked_for() -> None:
    with pytest.raises(ValueError, match="two pictures"):
        open_trial(np.arange(10), seed=0)
