from dataclasses import replace

import numpy as np
import pytest
import torch

from photoclust.faces.align import similarity, warp
from photoclust.training.augment import Augmentation, Disturber, sample, unit_matrices
from photoclust.training.crops import plain_matrix

NOTHING = Augmentation(
    flip=0, shift=0, turn=0, zoom=0, raw=0, light=0, grey=0, small=0, blur=0, jpeg=0, hide=0
)


def crops(count: int = 4) -> torch.Tensor:
    generator = torch.Generator().manual_seed(0)
    return torch.randint(0, 256, (count, 3, 144, 144), generator=generator, dtype=torch.uint8)


def matrices(count: int = 4) -> torch.Tensor:
    return torch.from_numpy(plain_matrix(112.0)).expand(count, 2, 3)


def test_training_cuts_the_crop_that_the_application_cuts() -> None:
    landmarks = np.array([[55, 69], [92, 67], [75, 91], [55, 109], [90, 108]], dtype=np.float32)
    picture = crops(1)[0].permute(1, 2, 0).numpy()
    wanted = warp(picture, similarity(landmarks, 112, 104.0), 112).astype(np.float32)
    found = sample(crops(1), torch.from_numpy(similarity(landmarks, 1, 104.0))[None], 112)
    assert np.abs(found[0].permute(1, 2, 0).numpy() - wanted).max() <= 0.51  # the application rounds


def test_a_setting_of_nothing_changes_nothing() -> None:
    generator = torch.Generator().manual_seed(1)
    unmoved = unit_matrices(matrices(), setting=NOTHING, generator=generator)
    assert torch.allclose(unmoved, matrices(), atol=1e-4)
    faces = sample(crops(), unmoved, 64)
    assert torch.allclose(Disturber(NOTHING, generator)(faces), faces, atol=0.05)


def test_a_mirrored_matrix_shows_the_mirrored_face() -> None:
    always = replace(NOTHING, flip=1.0)
    mirrored = unit_matrices(matrices(), setting=always, generator=torch.Generator())
    plain = sample(crops(), matrices(), 56)
    assert torch.allclose(sample(crops(), mirrored, 56), plain.flip(3), atol=0.1)


@pytest.mark.parametrize("name", ["light", "grey", "small", "blur", "jpeg", "hide"])
def test_every_disturbance_changes_the_face_and_stays_within_bytes(name: str) -> None:
    generator = torch.Generator().manual_seed(2)
    faces = sample(crops(), matrices(), 64)
    found = Disturber(replace(NOTHING, **{name: 1.0}), generator)(faces)
    assert (found - faces).abs().mean() > 1
    assert found.min() >= 0
    assert found.max() <= 255


def test_the_same_generator_disturbs_the_same_way() -> None:
    faces = sample(crops(), matrices(), 64)
    first, second = (Disturber(Augmentation(), torch.Generator().manual_seed(5))(faces) for _ in range(2))
    assert torch.equal(first, second)
