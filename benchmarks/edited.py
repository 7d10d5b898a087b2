"""Tell an edited photo from another one by the pixels in a face's place, at several likenesses.

    python -m benchmarks.edited [--photos 90]

Places by chance in half of the photos of the albums: each is cut out and written as a face's small picture
is, then compared with the same place in edits of the photo, and in the other photos made as large.
"""

import argparse
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from types import MappingProxyType
from typing import Final

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

from benchmarks.truth import data_root
from photoclust.examine import face_image
from photoclust.images import ImageLimits, Pixels, decode, jpeg, likeness
from photoclust.model import Box

PLACES: Final = 4
SIDES: Final = (24, 40, 70, 120, 200, 300)
OTHERS: Final = 9
"""Each photo is compared with every ninth of the others."""

LIMITS: Final = ImageLimits()
Edit = Callable[[Image.Image], Image.Image]


def warmer(image: Image.Image) -> Image.Image:
    """Turn the light of day into a lamp's."""
    red, green, blue = image.split()
    lit = (red.point(lambda value: value * 1.2), green, blue.point(lambda value: value * 0.8))
    return Image.merge("RGB", lit)


def vignette(image: Image.Image) -> Image.Image:
    """Darken the corners by half."""
    down, across = np.mgrid[-1 : 1 : image.height * 1j, -1 : 1 : image.width * 1j]
    lit = np.asarray(image) * (1 - (across**2 + down**2) / 4)[..., None]
    return Image.fromarray(lit.astype(np.uint8))


EDITS: Final[Mapping[str, Edit]] = MappingProxyType(
    {
        "JPEG at 50": lambda image: image,
        "1.4 times as light": lambda image: ImageEnhance.Brightness(image).enhance(1.4),
        "0.6 times as light": lambda image: ImageEnhance.Brightness(image).enhance(0.6),
        "1.6 times the contrast": lambda image: ImageEnhance.Contrast(image).enhance(1.6),
        "gamma 0.6": lambda image: image.point(lambda value: 255 * (value / 255) ** 0.6),
        "black and white": lambda image: ImageOps.grayscale(image).convert("RGB"),
        "sharpened": lambda image: ImageEnhance.Sharpness(image).enhance(3),
        "blurred by 2 pixels": lambda image: image.filter(ImageFilter.GaussianBlur(2)),
        "contrast stretched": lambda image: ImageOps.autocontrast(image, 2),
        "equalised": ImageOps.equalize,
        "warmer": warmer,
        "vignette": vignette,
    }
)


def edited(photo: Pixels, name: str) -> Pixels:
    """Return a photo as it is read after an edit."""
    written = BytesIO()
    quality = 50 if name == "JPEG at 50" else 92
    EDITS[name](Image.fromarray(photo)).save(written, "JPEG", quality=quality)
    with Image.open(written) as image:
        return np.asarray(image.convert("RGB"))


def places(photo: Pixels, chance: random.Random) -> list[Box]:
    """Choose boxes by chance."""
    height, width = photo.shape[:2]
    sides = [min(chance.choice(SIDES), height // 2, width // 2) for _ in range(PLACES)]
    return [
        Box(chance.uniform(0, width - side), chance.uniform(0, height - side), side, side) for side in sides
    ]


def likenesses(photo: Pixels, other: Pixels, boxes: Sequence[Box]) -> Iterator[float]:
    """Yield how alike two photos of one size are in each place."""
    for box in boxes:
        kept = decode(jpeg(face_image(photo, box)), LIMITS).pixels
        yield likeness(kept, face_image(other, box))


def as_large_as(photo: Pixels, other: Pixels) -> Pixels:
    """Return a photo stretched to the size of another."""
    return np.asarray(Image.fromarray(photo).resize((other.shape[1], other.shape[0])))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--photos", type=int, default=90)
    chance = random.Random(0)
    files = sorted((data_root() / "albums").rglob("*.jpg"))
    chosen = chance.sample(files, min(parser.parse_args().photos, len(files)))
    photos = [decode(file.read_bytes(), LIMITS).pixels for file in chosen]
    same: dict[str, list[float]] = {name: [] for name in EDITS}
    others: list[float] = []
    for number, photo in enumerate(photos[: len(photos) // 2]):
        boxes = places(photo, chance)
        for name in EDITS:
            same[name] += likenesses(photo, edited(photo, name), boxes)
        for other in photos[number % OTHERS :: OTHERS]:
            if other is not photo:
                others += likenesses(photo, as_large_as(other, photo), boxes)
    show(same, others)


def show(same: Mapping[str, Sequence[float]], others: Sequence[float]) -> None:
    """Print what each cut would know again and mistake."""
    everything = np.concatenate([np.array(each) for each in same.values()])
    print(f"{len(everything)} edited places, {len(others)} of other photos")
    print("| likeness of at least | known again | another taken for it |\n|---|---|---|")
    for cut in (0.8, 0.85, 0.9, 0.95):
        print(f"| {cut} | {(everything >= cut).mean():.1%} | {(np.array(others) >= cut).mean():.2%} |")
    for name, alike in same.items():
        print(f"{name}: {(np.array(alike) >= 0.85).mean():.1%} at .85")


if __name__ == "__main__":
    main()
