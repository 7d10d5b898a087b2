import numpy as np
import pytest

from photoclust.training.crops import SIDE, Bytes, Crops, Face
from photoclust.training.evaluate.degradation import Edit, block, covered_below, degraded, jpeg, thumbnail


def crop(seed: int = 0) -> Bytes:
    """Return a smooth picture with some grain, none of it black."""
    random = np.random.default_rng(seed)
    rows, columns = np.mgrid[:SIDE, :SIDE] / SIDE
    waves = np.stack([np.sin(9 * rows), np.cos(7 * columns), np.sin(11 * rows * columns)], axis=2)
    return np.clip(130 + 60 * waves + random.normal(0, 8, (SIDE, SIDE, 3)), 1, 255).astype(np.uint8)


def edited(edit: Edit, seed: int = 0) -> Bytes:
    return edit(crop(), np.random.default_rng(seed))


def loss(edit: Edit) -> float:
    return float(np.abs(edited(edit).astype(float) - crop()).mean())


def test_a_worse_jpeg_differs_more() -> None:
    losses = [loss(jpeg(quality)) for quality in (90, 50, 10)]
    assert 0 < losses[0] < losses[1] < losses[2]


def test_fewer_pixels_leave_less_and_more_than_there_are_leave_everything() -> None:
    assert loss(thumbnail(1600)) > loss(thumbnail(6400)) > 0
    assert loss(thumbnail(14400)) == 0


@pytest.mark.parametrize("share", [0.1, 0.5, 0.7])
def test_a_share_of_the_template_is_covered_from_below(share: float) -> None:
    black = (edited(covered_below(share)) == 0).all(axis=2)
    assert black[16 : SIDE - 16, 16:-16].mean() == pytest.approx(share, abs=0.01)
    assert black[-17].all()
    assert not black[16].any()


@pytest.mark.parametrize("side", [10, 70, 112])
def test_a_block_covers_a_square_inside_the_template(side: int) -> None:
    black = (edited(block(side)) == 0).all(axis=2)
    assert black.sum() == side**2
    assert black[16:-16, 16:-16].sum() == side**2


def test_a_face_is_always_covered_in_the_same_place_and_others_elsewhere() -> None:
    faces = tuple(Face(f"{n}.png", f"{n}", "", "test", "", 1.0, ()) for n in range(3))
    crops = Crops(faces, np.stack([crop()] * 3), "made")
    both = degraded(crops, np.array([0, 2]), block(40), name="block")
    last = degraded(crops, np.array([2]), block(40), name="block")
    assert np.array_equal(both.pixels[1], last.pixels[0])
    assert not np.array_equal(both.pixels[0], both.pixels[1])
    assert (both.faces, both.checksum == crops.checksum) == ((faces[0], faces[2]), False)
