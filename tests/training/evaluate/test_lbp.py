import numpy as np
import pytest

from photoclust.training.crops import SIDE, Crops, Face
from photoclust.training.evaluate import lbp
from photoclust.training.evaluate.lbp import NoPatterns, lbp_features

RANDOM = np.random.default_rng(0)
PICTURES = np.stack([RANDOM.integers(0, 256, (SIDE, SIDE, 3)), np.full((SIDE, SIDE, 3), 80)]).astype(np.uint8)
CROPS = Crops(tuple(Face(f"{n}", f"{n}", "", "", "", 1.0, ()) for n in range(2)), PICTURES, "made")


def test_a_flat_picture_has_one_pattern_in_every_cell() -> None:
    pytest.importorskip("skimage")
    flat = lbp_features(CROPS, np.array([1]))[0]
    assert np.count_nonzero(flat) == 2 * 49
    assert flat[flat > 0] == pytest.approx(np.full(98, 98**-0.5))


def test_descriptions_have_unit_length_and_the_order_of_the_rows() -> None:
    pytest.importorskip("skimage")
    both = lbp_features(CROPS, np.array([1, 0]))
    assert both.shape == (2, 2 * 49 * 59)
    assert np.linalg.norm(both, axis=1) == pytest.approx(np.ones(2), abs=1e-5)
    assert np.array_equal(both[1:], lbp_features(CROPS, np.array([0])))


def test_light_that_changes_evenly_changes_no_pattern() -> None:
    pytest.importorskip("skimage")
    darker = Crops(CROPS.faces, PICTURES // 2 * 2 // 2, "darker")
    doubled = Crops(CROPS.faces, darker.pixels * 2, "lighter")
    assert lbp_features(darker, np.array([0])) @ lbp_features(doubled, np.array([0])).T > 0.98


def test_without_scikit_image_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lbp, "optional", lambda _name: None)
    with pytest.raises(NoPatterns, match="pip install"):
        lbp_features(CROPS, np.array([0]))
