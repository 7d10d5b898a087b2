"""The estimators keep scikit-learn's conventions and answer as the engine does."""

from collections.abc import Callable

import numpy as np
import pytest
from sklearn.base import clone  # type: ignore[import-untyped]
from sklearn.utils.estimator_checks import estimator_checks_generator  # type: ignore[import-untyped]

from photoclust.cluster import group_faces
from photoclust.cluster.estimators import AverageLinkage, Hdbscan
from tests.cluster.made_up import faces_of_people, same_partition

BY_DISTANCE = {
    "check_clustering": "asks for blobs by distance, which HDBSCAN on directions cannot tell apart"
}

CHECKS = [
    *estimator_checks_generator(AverageLinkage()),
    *estimator_checks_generator(Hdbscan(), expected_failed_checks=BY_DISTANCE, mark="skip"),
]


@pytest.mark.parametrize(("estimator", "check"), CHECKS)
def test_scikit_learn_accepts_it(estimator: object, check: Callable[[object], None]) -> None:
    check(estimator)


def test_it_groups_as_the_engine_does() -> None:
    embeddings, _ = faces_of_people(300, seed=3)
    labels = AverageLinkage(similarity=0.4).fit_predict(embeddings)
    assert np.array_equal(labels, group_faces(embeddings, similarity=0.4))


def test_hdbscan_finds_people_far_apart() -> None:
    embeddings, people = faces_of_people(200, seed=4, likeness=0.95)
    large = np.bincount(people)[people] >= 5
    labels = Hdbscan(min_cluster_size=3).fit_predict(embeddings[large])
    assert same_partition(labels, people[large])


@pytest.mark.parametrize("estimator", [AverageLinkage(similarity=0.3, linkage="single"), Hdbscan(3)])
def test_its_settings_survive_cloning(estimator: AverageLinkage | Hdbscan) -> None:
    assert clone(estimator).get_params() == estimator.get_params()
