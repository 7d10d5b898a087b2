from dataclasses import replace

import numpy as np
import pytest
import torch

from photoclust.training.augment import Augmentation, Disturber, sample
from photoclust.training.crops import SIDE, Crops, Face, plain_matrix
from photoclust.training.recipe import RecipeError
from photoclust.training.views import REGIONS, View, square, view_at
from tests.training.made import recipe

ROW = np.array([0])


def crops() -> Crops:
    """Return one face without landmarks whose red is its column and green its row."""
    rows, columns = np.mgrid[:SIDE, :SIDE]
    pixels = np.stack([columns, rows, rows * 0], axis=2).astype(np.uint8)[None]
    return Crops((Face("a.png", "a", "", "test", "", 1.0, ()),), pixels, "made")


def shown(view: View) -> torch.Tensor:
    made = crops()
    pixels = torch.from_numpy(made.pixels).permute(0, 3, 1, 2)
    return sample(pixels, torch.from_numpy(view.matrices(made, ROW)), view.height, view.width)[0]


def test_a_square_of_the_whole_face_is_what_it_was_before_there_were_regions() -> None:
    assert np.array_equal(square(80, 104).matrices(crops(), ROW)[0], plain_matrix(104))


def test_a_narrow_view_shows_the_middle_without_distortion() -> None:
    face = shown(View(55, 47, 110.0))
    assert face.shape == (3, 55, 47)
    across, down = face[0, 0].diff(), face[1, :, 0].diff()
    assert torch.allclose(across, torch.full((46,), 2.0), atol=1e-3)
    assert torch.allclose(down, torch.full((54,), 2.0), atol=1e-3)
    assert face[0, 27, 23].item() == pytest.approx(71.5, abs=0.01)


def test_a_region_lies_around_its_landmark_at_its_scale() -> None:
    face = shown(View(52, 52, 104.0, "left-eye-50"))
    assert face[0].mean().item() == pytest.approx(38.2946 + 16 - 0.5, abs=0.1)
    assert face[1].mean().item() == pytest.approx(51.6963 + 16 - 0.5, abs=0.1)
    assert face[0, 0].diff().mean().item() == pytest.approx(1.0, abs=1e-3)


@pytest.mark.parametrize("name", REGIONS)
def test_every_region_lies_inside_the_crop(name: str) -> None:
    matrix = View(55, 47, 104.0, name).matrices(crops(), ROW)[0]
    corners = matrix @ np.array([[0, 0, 1], [1, 1, 1]], dtype=np.float32).T
    assert corners.min() >= 0
    assert corners.max() <= SIDE


def test_a_recipe_shows_its_networks_proportion() -> None:
    given = replace(recipe(), network="deepid2", dimension=160)
    assert view_at(given, 0) == View(32, 27, 104.0)
    assert view_at(recipe(), 5) == square(40, 104.0)


def test_an_unknown_region_is_refused_with_the_known_ones() -> None:
    given = recipe()
    with pytest.raises(RecipeError, match="left-eye-50"):
        view_at(replace(given, source=replace(given.source, region="ear")), 0)


def test_a_face_that_is_no_square_can_be_disturbed_in_every_way() -> None:
    always = Augmentation(light=0.25, grey=1, small=1, blur=1, jpeg=1, hide=1)
    faces = torch.rand(6, 3, 55, 47, generator=torch.Generator().manual_seed(0)) * 255
    found = Disturber(always, torch.Generator().manual_seed(1))(faces)
    assert found.shape == faces.shape
    assert torch.isfinite(found).all()
