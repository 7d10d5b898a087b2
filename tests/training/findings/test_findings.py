"""Each finding on made people, whose answers are known."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust.training.crops import Crops, Floats, Indices
from photoclust.training.extras import pyplot
from photoclust.training.findings.binary import binary, precision
from photoclust.training.findings.command import FINDINGS
from photoclust.training.findings.identify import identify
from photoclust.training.findings.looked import Looked
from photoclust.training.findings.material import Material, thinned
from photoclust.training.findings.occlusion import LEVELS, occlusion
from photoclust.training.findings.quality import jpeg_quality, pixels
from photoclust.training.findings.selectivity import best_cuts, best_unit_accuracy, selectivity
from photoclust.training.findings.sparsity import sparsity
from tests.training.findings.stage import eye


def rectified(features: Floats) -> Looked:
    """Return units that are as given, face by face, whoever is shown."""

    def extract(_crops: Crops, rows: Indices) -> list[Floats]:
        return [np.resize(features, (len(rows), features.shape[1]))]

    return Looked("fixed", "made", ("FC-1",), extract, rectified=True)


def test_active_units_are_counted_by_face_and_by_unit(material: Material) -> None:
    features = np.array([[0.0, 0.0, 0.0, 2.0], [0.0, 0.0, 1.0, 3.0]], dtype=np.float32)
    found = sparsity(rectified(features), material)
    (layer,) = found.layers
    assert (layer.by_face.mean, layer.by_face.deviation) == (0.375, 0.125)
    assert layer.by_unit.histogram[0] == 2
    assert layer.by_unit.histogram[10] == layer.by_unit.histogram[-1] == 1
    assert found.active == "above 0"


def test_units_of_any_sign_are_active_above_their_mean(material: Material) -> None:
    found = sparsity(eye(), material)
    assert found.active == "above its mean"
    assert 0.3 < found.layers[0].by_face.mean < 0.7


def test_bits_tell_made_people_apart_less_well_than_values_and_much_better_than_chance(
    material: Material,
) -> None:
    (layer,) = binary(eye(), material).layers
    assert layer.real_angle > 0.93
    assert layer.real_bayesian > 0.97
    assert 0.75 < layer.bits_hamming <= layer.real_angle
    assert layer.bits_bayesian > 0.8


def test_bytes_are_as_good_as_floats_and_a_quarter_as_large(material: Material) -> None:
    floats, stored, cut = precision(eye(), material).kinds
    assert [each.size for each in (floats, stored, cut)] == [108, 27, 3]
    assert stored.val.mean == pytest.approx(floats.val.mean, abs=0.02)
    assert stored.accuracy == pytest.approx(floats.accuracy, abs=0.01)


@settings(deadline=None)
@given(st.integers(0, 10_000))
def test_a_unit_that_knows_somebody_is_found_among_others(seed: int) -> None:
    random = np.random.default_rng(seed)
    own = np.arange(80) % 4 == 0
    features = random.normal(size=(80, 30)).astype(np.float32)
    features[:, 17] = np.where(own, -5, 5) + random.normal(size=80)
    assert best_unit_accuracy(features, own) == 1


@given(st.lists(st.tuples(st.integers(0, 2), st.booleans()), min_size=8, max_size=40))
def test_a_units_cut_is_the_best_of_all_where_faces_tie(drawn: list[tuple[int, bool]]) -> None:
    unit = np.array([value for value, _ in drawn], dtype=np.float32)
    own = np.array([one for _, one in drawn])
    if own.all() or not own.any():
        return
    cuts, sides, found = best_cuts(unit[:, None], own)
    rights = [
        (own[unit > c].sum() / own.sum() + (~own)[unit <= c].sum() / (~own).sum()) / 2 for c in (-1, 0, 1, 2)
    ]
    best = max(*rights, 1 - min(rights))
    said = sides[0] * unit > sides[0] * cuts[0]
    assert found[0] == pytest.approx(best)
    assert (said[own].mean() + (~said[~own]).mean()) / 2 == pytest.approx(best)


def test_the_best_of_many_units_that_know_nothing_is_right_half_the_time() -> None:
    random = np.random.default_rng(0)
    found = [
        best_unit_accuracy(random.normal(size=(200, 100)).astype(np.float32), random.random(200) < 0.3)
        for _ in range(40)
    ]
    assert np.mean(found) == pytest.approx(0.5, abs=0.03)


def test_people_of_many_faces_are_judged_and_their_units_ordered(material: Material) -> None:
    crowded = replace(
        material,
        shards=replace(
            material.shards,
            faces=tuple(
                replace(face, person="many" if place % 64 < 40 else face.person)
                for place, face in enumerate(material.shards.faces)
            ),
        ),
    )
    found = selectivity(eye(), crowded)
    assert [(each.name, each.faces) for each in found.people] == [("person 1", 72)]
    assert found.sets == ()  # all are of one set
    assert len(found.histograms[0].own) == 27
    assert list(found.histograms[0].own) == sorted(found.histograms[0].own, reverse=True)


def test_the_more_is_covered_the_less_is_known_and_later_layers_know_more(material: Material) -> None:
    found = occlusion(eye(layers=2), material)
    assert found.levels == (0, *LEVELS)
    curves = {
        (each.layer, each.metric, each.kind): [f.mean for f in each.accuracies] for each in found.curves
    }
    assert len(curves) == 8
    below = curves["layer 2", "angle", "from below"]
    assert below[0] > 0.97
    assert below[-1] < below[0]
    assert curves["layer 1", "angle", "block"][0] < curves["layer 2", "angle", "block"][0]


def test_a_worse_picture_is_known_less_well_and_the_plain_one_is_measured_beside(material: Material) -> None:
    coarse = pixels(eye(), material)
    assert coarse.plain.mean > 0.9
    assert all(each.val.mean <= coarse.plain.mean + 0.02 for each in coarse.levels)
    assert [each.level for each in jpeg_quality(eye(), material).levels] == [10, 20, 30, 50, 70, 90]


def test_made_people_are_named(material: Material) -> None:
    found = identify(eye(), material)
    assert (found.faces, found.people) == (168, 24)  # nobody's last photo is in a pair
    assert [each.metric for each in found.metrics] == ["angle", "joint bayesian"]
    assert all(each.figures.closed_rank1.mean > 0.8 for each in found.metrics)


@pytest.mark.parametrize("name", [name for name in FINDINGS if name not in ("codes", "selectivity")])
def test_a_finding_is_drawn(name: str, material: Material) -> None:
    plots = pyplot()
    if plots is None:
        pytest.skip("plots are untested: matplotlib is not installed")
    figure = FINDINGS[name].draw(FINDINGS[name].measure(eye(), material), plots)
    assert all(axis.has_data() for axis in figure.axes)
    plots.close(figure)


def test_a_sample_keeps_people_whole_and_as_many_pairs_of_each_kind(material: Material) -> None:
    fewer = thinned(material, 0.5)
    kept = {face.person for face in fewer.shards.faces}
    assert len(fewer.shards) == sum(face.person in kept for face in material.shards.faces)
    assert 0 < len(kept) < 24
    assert fewer.lfw.test.same.sum() == material.lfw.test.same.sum() / 2
    assert len(fewer.lfw.test.same) == len(material.lfw.test.same) / 2
    assert set(fewer.named) < set(material.named)
