"""Make a small album whose people are known, and hold a library against it.

Its photographs ship inside the installed package scikit-image (all free to use): NASA's portrait of
astronaut Eileen Collins, and pictures without a face. scikit-image is only looked up, never imported; a
frozen build brings the pictures along without it.
"""

import contextlib
import importlib.util
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeAlias

from PIL import ExifTags, Image, ImageEnhance

from photoclust import assets
from photoclust.errors import PhotoclustError
from photoclust.library import Library

Window: TypeAlias = tuple[int, int, int, int]

PORTRAIT: Final = "astronaut.png"
BROKEN: Final = "broken.jpg"
_WHOLE: Final[Window] = (0, 0, 512, 512)
_BUST: Final[Window] = (60, 0, 420, 480)
_HEAD: Final[Window] = (130, 15, 330, 265)
_LEFT: Final[Window] = (0, 0, 330, 440)
_RIGHT: Final[Window] = (110, 10, 512, 330)

_DAY: Final = (7, 1, 12)
"""Month, day and hour of every picture: in EXIF, and in the file's own date where a format has none."""

_STORED_AS: Final = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How the pixels lie in a file that says EXIF orientation 1 to 8: the inverse of what it asks for."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture of the album: where it is from and how it was taken.

    window: left, upper, right, lower pixel of the source; None for all of it. side: long side in
    pixels. exposure: factor on the brightness. year: of the capture date.
    """

    source: str
    window: Window | None
    side: int
    suffix: str = ".jpg"
    exposure: float = 1.0
    quality: int = 88
    orientation: int = 1
    year: int = 2020


SHOTS: Final = (
    Shot(PORTRAIT, _WHOLE, 512, year=2011),
    Shot(PORTRAIT, _WHOLE, 512, ".png", year=2011),
    Shot(PORTRAIT, _WHOLE, 1600, year=2012),
    Shot(PORTRAIT, _WHOLE, 320, year=2012),
    Shot(PORTRAIT, _WHOLE, 512, quality=30, year=2013),
    Shot(PORTRAIT, _WHOLE, 800, exposure=0.55, orientation=6, year=2013),
    Shot(PORTRAIT, _WHOLE, 800, exposure=1.35, orientation=8, year=2014),
    Shot(PORTRAIT, _BUST, 480, orientation=3, year=2014),
    Shot(PORTRAIT, _BUST, 960, ".webp", quality=80, year=2015),
    Shot(PORTRAIT, _BUST, 480, ".tiff", year=2015),
    Shot(PORTRAIT, _BUST, 640, orientation=2, year=2016),
    Shot(PORTRAIT, _BUST, 360, exposure=0.7, quality=50, orientation=5, year=2016),
    Shot(PORTRAIT, _HEAD, 250, year=2017),
    Shot(PORTRAIT, _HEAD, 500, exposure=1.2, orientation=4, year=2017),
    Shot(PORTRAIT, _HEAD, 900, quality=60, orientation=7, year=2018),
    Shot(PORTRAIT, _HEAD, 250, ".bmp", year=2018),
    Shot(PORTRAIT, _LEFT, 440, year=2019),
    Shot(PORTRAIT, _LEFT, 1200, exposure=0.8, quality=70, orientation=6, year=2019),
    Shot(PORTRAIT, _LEFT, 440, ".gif", year=2020),
    Shot(PORTRAIT, _RIGHT, 402, orientation=8, year=2020),
    Shot(PORTRAIT, _RIGHT, 1000, exposure=1.25, year=2021),
    Shot(PORTRAIT, _RIGHT, 600, ".webp", exposure=0.6, year=2022),
    Shot("coffee.png", None, 600, orientation=6),
    Shot("chelsea.png", None, 451),
    Shot("rocket.jpg", None, 640),
    Shot("hubble_deep_field.jpg", None, 1000, ".png"),
    Shot("moon.png", None, 512, exposure=0.8),
    Shot("brick.png", None, 512, ".tiff"),
    Shot("grass.png", None, 512, quality=40),
    Shot("gravel.png", None, 512, ".webp"),
    Shot("retina.jpg", None, 1411, orientation=3),
    Shot("coins.png", None, 384),
)
"""Left out: camera.png, which shows a second person once, and the motorcycles, where some faces are found."""


@dataclass(frozen=True, slots=True)
class Album:
    """What was made: the photos with the astronaut, those without a face, and the broken file."""

    portraits: frozenset[Path]
    faceless: frozenset[Path]
    broken: Path


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a library found in an album.

    portraits_found: photos with the astronaut in the largest group. portraits: all there are.
    people: to whom the astronaut's faces were given; one is right. false_faces: found in a picture
    without a face, or beside the astronaut. broken_skipped: the broken file is listed.
    """

    portraits_found: int
    portraits: int
    people: int
    false_faces: int
    faceless: int
    broken_skipped: bool

    @property
    def passed(self) -> bool:
        """Say whether all was found as it was made."""
        return self.portraits_found == self.portraits and self.false_faces == 0 and self.broken_skipped


def make_album(folder: Path) -> Album:
    """Write the album into an empty folder; the same every time.

    Raises PhotoclustError when scikit-image's pictures are not installed.
    """
    sources = _pictures()
    missing = sorted({shot.source for shot in SHOTS if not (sources / shot.source).is_file()})
    if missing:
        raise PhotoclustError(f"This scikit-image came without {', '.join(missing)}: reinstall it with pip.")
    paths = {
        _save(shot, sources, folder / _file_name(number, shot)): shot for number, shot in enumerate(SHOTS, 1)
    }
    broken = folder / BROKEN
    whole = next(path for path in paths if path.suffix == ".jpg").read_bytes()
    broken.write_bytes(whole[: len(whole) // 50])
    portraits = frozenset(path for path, shot in paths.items() if shot.source == PORTRAIT)
    return Album(portraits, frozenset(paths) - portraits, broken)


def judge(album: Album, library: Library) -> Verdict:
    """Hold what a library found against what was made."""
    photos_of: dict[str | None, set[Path]] = {}
    faces = list(library.census.faces())
    for face in faces:
        if face.paths[0] in album.portraits:
            photos_of.setdefault(face.handle, set()).add(face.paths[0])
    found_in = {face.paths[0] for face in faces}
    largest = max(
        (paths for handle, paths in photos_of.items() if handle is not None), key=len, default=set()
    )
    return Verdict(
        portraits_found=len(largest),
        portraits=len(album.portraits),
        people=sum(handle is not None for handle in photos_of),
        false_faces=len(faces) - len(found_in & album.portraits),
        faceless=len(album.faceless),
        broken_skipped=album.broken in {file.path for file in library.files.skipped()},
    )


def _pictures() -> Path:
    with contextlib.suppress(FileNotFoundError):
        return assets.path("demo")
    found = importlib.util.find_spec("skimage")
    if found is None or found.origin is None:
        raise PhotoclustError(
            "The demo needs scikit-image's pictures: pip install scikit-image, or scan photos of yours."
        )
    return Path(found.origin).parent / "data"


def _file_name(number: int, shot: Shot) -> str:
    return f"{number:02}-{Path(shot.source).stem}{shot.suffix}"


def _save(shot: Shot, sources: Path, path: Path) -> Path:
    with Image.open(sources / shot.source) as source:
        picture = _taken(source.convert("RGB"), shot)
    noon = datetime(shot.year, *_DAY, tzinfo=UTC)
    picture.save(path, quality=shot.quality, exif=_exif(shot.orientation, noon))
    os.utime(path, (noon.timestamp(), noon.timestamp()))
    return path


def _taken(source: Image.Image, shot: Shot) -> Image.Image:
    picture = source.crop(shot.window) if shot.window else source
    scale = shot.side / max(picture.size)
    size = (round(picture.width * scale), round(picture.height * scale))
    picture = ImageEnhance.Brightness(picture.resize(size, Image.Resampling.LANCZOS)).enhance(shot.exposure)
    stored_as = _STORED_AS[shot.orientation]
    return picture if stored_as is None else picture.transpose(stored_as)


def _exif(orientation: int, taken: datetime) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken.strftime("%Y:%m:%d %H:%M:%S")
    return exif
