import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from photoclust.faces.embed import unit
from photoclust.training.crops import Crops, Floats, Indices
from photoclust.training.findings.codes import codes, hamming, measured_reaches, packed
from photoclust.training.findings.looked import Looked
from photoclust.training.findings.material import Material


def rows(seed: int, count: int = 30) -> Floats:
    return unit(np.random.default_rng(seed).normal(size=(count, 128)).astype(np.float32))


@given(st.integers(0, 10_000))
def test_the_distance_of_codes_is_how_many_units_lie_on_other_sides(seed: int) -> None:
    features, middle = rows(seed), rows(seed + 1, 1)[0]
    above = features > middle
    expected = (above[:10, None] != above).sum(axis=2)
    words = packed(features, middle)
    assert words.shape == (30, 2)
    assert np.array_equal(hamming(words[:10], words), expected)


def test_units_that_fill_no_word_are_followed_by_nothing() -> None:
    features = rows(0)[:, :70]
    words = packed(features, np.zeros(70, np.float32))
    assert words.shape == (30, 2)
    assert np.array_equal(np.bitwise_count(words).sum(axis=1), (features > 0).sum(axis=1))


def test_a_reach_keeps_its_share_of_the_neighbours_and_no_smaller_one_does() -> None:
    features = np.concatenate([rows(1, 40), rows(1, 40) + 0.3 * rows(2, 40)])
    features = unit(features)
    words = packed(features, np.zeros(128, np.float32))
    reaches, neighbours = measured_reaches(features, words, floor=0.5)
    cosines = features @ features.T
    np.fill_diagonal(cosines, -1)
    true = cosines >= 0.5
    distances = hamming(words, words)
    assert neighbours == true.sum() // 2
    for reach in reaches:
        assert (distances[true] <= reach.bits).mean() >= reach.recall
        assert (distances[true] <= reach.bits - 1).mean() < reach.recall


def test_cost_is_measured_on_a_made_library_and_recall_against_all_pairs(material: Material) -> None:
    turn = np.random.default_rng(0).normal(size=(27, 128)).astype(np.float32)

    def extract(crops: Crops, some: Indices) -> list[Floats]:
        pixels = np.stack([crops.pixels[row] for row in some]).astype(np.float32)
        cells = pixels.reshape(len(some), 3, 48, 3, 48, 3).mean(axis=(2, 4)).reshape(len(some), -1)
        return [unit((cells - 128) @ turn)]

    found = codes(Looked("wide", "made", ("embedding",), extract), material, 0.5, sizes=(2000,))
    (cost,) = found.costs
    assert cost.faces == 2000
    assert cost.code_megabytes * 32 == cost.exact_megabytes
    assert cost.recall > 0.8
    assert 0 <= cost.passed < 1
