"""What of an aligned face a network is shown: how many pixels, of which part."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from photoclust.faces.align import TEMPLATE, TEMPLATE_SIDE
from photoclust.training.crops import Crops, Floats, Indices
from photoclust.training.networks import DESIGNS
from photoclust.training.recipe import Recipe, RecipeError


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the face. x, y: its middle, in template units. scale: its height in parts of the span."""

    x: float
    y: float
    scale: float


WHOLE: Final = "face"


def _regions() -> dict[str, Region]:
    """Return the regions by name: middles and scales in place of DeepID2's 25 chosen patches.

    The paper's were picked by trial from 200 and are shown in a figure alone. A crop here ends 16
    units outside the template, so a region as large as the face lies around its upper half only.
    """
    left, right, nose, mouth_left, mouth_right = ((float(point[0]), float(point[1])) for point in TEMPLATE)
    eyes = ((left[0] + right[0]) / 2, left[1])
    mouth = ((mouth_left[0] + mouth_right[0]) / 2, mouth_left[1])
    middle = (TEMPLATE_SIDE / 2, TEMPLATE_SIDE / 2)
    large = {"eyes": eyes, "nose": nose, "left-eye": left, "right-eye": right}
    small = {"mouth": mouth, "mouth-left": mouth_left, "mouth-right": mouth_right}
    found = {WHOLE: Region(*middle, 1.0), "face-125": Region(*middle, 1.25)}
    found |= {f"face-{scale}": Region(*middle, scale / 100) for scale in (75, 50)}
    found |= {
        f"{name}-{scale}": Region(*at, scale / 100) for name, at in large.items() for scale in (100, 75, 50)
    }
    return found | {f"{name}-50": Region(*at, 0.5) for name, at in small.items()}


REGIONS: Final = _regions()


@dataclass(frozen=True, slots=True)
class View:
    """height, width: in pixels. span: template units that the whole face's height shows. region: a name."""

    height: int
    width: int
    span: float
    region: str = WHOLE

    def matrices(self, crops: Crops, rows: Indices) -> Floats:
        """Return (N, 2, 3) matrices from the unit square to the crop's pixels that are shown."""
        inside: Floats = crops.matrices(rows, self.span) @ self.part()
        return inside

    def part(self) -> Floats:
        """Return the (3, 3) matrix from the unit square to its place in the span's unit square."""
        region = REGIONS[self.region]
        height, width = region.scale, region.scale * self.width / self.height
        x, y = ((at - TEMPLATE_SIDE / 2) / self.span + 0.5 for at in (region.x, region.y))
        return np.array([[width, 0, x - width / 2], [0, height, y - height / 2], [0, 0, 1]], dtype=np.float32)


def square(size: int, span: float) -> View:
    """Return the whole face in a square, as the application shows it."""
    return View(size, size, span)


def view_at(recipe: Recipe, step: int) -> View:
    """Return what a recipe shows at a step: its stage's height, and a width in its network's proportion.

    Raises RecipeError for a region that nobody knows.
    """
    source, height = recipe.source, recipe.size_at(step)
    if source.region not in REGIONS:
        raise RecipeError(f"source.region is {source.region!r}, not one of {', '.join(REGIONS)}.")
    return View(height, DESIGNS[recipe.network].width_at(height), source.span, source.region)


def last_view(recipe: Recipe) -> View:
    """Return what a finished network is shown."""
    return view_at(recipe, recipe.steps - 1)
