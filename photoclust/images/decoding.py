"""Any photo's bytes to upright 8-bit RGB, or one sentence why not."""

import warnings
from functools import cache
from io import BytesIO

import numpy as np
import pi_heif  # type: ignore[import-untyped]
from PIL import AvifImagePlugin, Image

from photoclust.errors import BrokenOffReading, UnreadablePhoto
from photoclust.images.colour import to_rgb
from photoclust.images.exif import exif_in, exif_of, orientation, taken
from photoclust.images.faults import READING_FAULTS
from photoclust.images.kinds import Kind, kind_of
from photoclust.images.picture import ImageLimits, Picture
from photoclust.images.preview import is_raw_tiff, largest_preview, raw_exif

_REDUCIBLE_MODES = ("L", "LA", "RGB", "RGBA", "CMYK", "I", "F")
_CUT_OFF = "The file is cut off; copy it again from where it came."
_JPEG_END = b"\xff\xd9"
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def decode(content: bytes, limits: ImageLimits) -> Picture:
    """Decode a photo upright, at a reduced size when that is enough.

    The one boundary around the image libraries: whatever they raise on a broken file becomes
    UnreadablePhoto here. Their warnings (odd EXIF, a malformed MPO) are about the photo, not us.
    """
    kind = kind_of(content)
    _prepare_pillow()
    try:
        return _decoded(content, kind, limits)
    except MemoryError as error:
        raise BrokenOffReading("The photo needs more memory than allowed.") from error
    except READING_FAULTS as error:
        raise UnreadablePhoto(_sentence(error)) from error


@cache
def _prepare_pillow() -> None:
    """Teach Pillow HEIF, one thread a photo, to keep its warnings, and to leave the pixel cap to us.

    Both are program-wide: to keep warnings for one photo alone is not for several threads.
    """
    warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")
    pi_heif.register_heif_opener(decode_threads=1, thumbnails=False, depth_images=False, aux_images=False)
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1
    Image.MAX_IMAGE_PIXELS = None


def _decoded(content: bytes, kind: Kind, limits: ImageLimits) -> Picture:
    if kind is Kind.RAW or (kind is Kind.TIFF and is_raw_tiff(exif_in(content))):
        return _decoded_raw(content, limits)
    with Image.open(BytesIO(content), formats=(kind.value,)) as image:
        try:
            return _picture(image, limits)
        except OSError as error:
            if kind is not Kind.JPEG or not _is_cut_off(error) or content.endswith(_JPEG_END):
                raise
    return _without_end(content, limits)


def _decoded_raw(content: bytes, limits: ImageLimits) -> Picture:
    """Decode the preview inside; it is turned as the RAW file says unless it says so itself."""
    preview = largest_preview(content)
    if preview is None:
        raise UnreadablePhoto("This RAW file holds no preview. Export the photo as a JPEG to have it read.")
    _refuse_too_large(preview.width, preview.height, limits)
    with Image.open(BytesIO(content[preview.offset :]), formats=("JPEG",)) as image:
        return _picture(image, limits, raw_exif(content))


def _without_end(content: bytes, limits: ImageLimits) -> Picture:
    """Decode a JPEG that lacks its end mark, if the picture reaches down to its last row.

    libjpeg fills what is missing with one colour, so a last row of one colour means a cut picture.
    """
    with Image.open(BytesIO(content + _JPEG_END), formats=("JPEG",)) as image:
        image.load()
        last_row = image.crop((0, image.height - 1, image.width, image.height)).convert("L")
        low, high = last_row.getextrema()
        if low == high:
            raise UnreadablePhoto(_CUT_OFF)
        return _picture(image, limits)


def _picture(image: Image.Image, limits: ImageLimits, raw: Image.Exif | None = None) -> Picture:
    """Decode an opened image; `raw` is the EXIF of the RAW file around it."""
    width, height = image.size
    _refuse_too_large(width, height, limits)
    factor = max(max(width, height) // limits.wanted_side, 1)
    # The size asked for has the photo's own shape: draft() scales by the least of the two ratios.
    image.draft(None, (max(width // factor, 1), max(height // factor, 1)))
    image.load()
    # Only now: Pillow turns a TIFF, and pi-heif an HEIF, upright while loading.
    sources = [exif_of(image)] + ([raw] if raw is not None else [])
    turn = next((value for value in map(orientation, sources) if value is not None), 1)
    moment = next((value for value in map(taken, sources) if value is not None), None)
    upright = _upright(_reduced(to_rgb(_reduced(image, limits)), limits), turn)
    if turn >= 5:
        width, height = height, width
    return Picture(np.asarray(upright), width, height, moment)


def _reduced(image: Image.Image, limits: ImageLimits) -> Image.Image:
    """Average whole blocks of pixels as far as the wanted side allows; some modes cannot."""
    factor = max(image.size) // limits.wanted_side
    if factor < 2 or image.mode not in _REDUCIBLE_MODES:
        return image
    return image.reduce(factor)


def _upright(image: Image.Image, turn: int) -> Image.Image:
    return image.transpose(_TURNS[turn]) if turn in _TURNS else image


def _refuse_too_large(width: int, height: int, limits: ImageLimits) -> None:
    if width * height > limits.pixels:
        raise UnreadablePhoto(
            f"The photo has {width} x {height} pixels; the limit is {limits.pixels / 1e6:.0f} megapixels."
        )


def _is_cut_off(error: Exception) -> bool:
    return "truncated" in str(error).lower() or isinstance(error, EOFError)


def _sentence(error: Exception) -> str:
    return _CUT_OFF if _is_cut_off(error) else "The photo is damaged and cannot be decoded."
