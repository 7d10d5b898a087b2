"""Any Pillow mode to 8-bit RGB, without clipping and without colour management."""

import numpy as np
import numpy.typing as npt
from PIL import Image

from photoclust.errors import UnreadablePhoto


def to_rgb(image: Image.Image) -> Image.Image:
    """Convert to RGB: wide values scaled, transparency laid on white paper."""
    if image.mode.startswith("I;16"):
        return Image.fromarray(_upper_bits(np.asarray(image))).convert("RGB")
    if image.mode in ("I", "F"):
        return Image.fromarray(_scaled(np.asarray(image, dtype=np.float32))).convert("RGB")
    if image.mode == "LAB":
        raise UnreadablePhoto("The photo is stored in Lab colours, which Photoclust does not read.")
    if image.has_transparency_data:
        return _on_white(image.convert("RGBA"))
    return image.convert("RGB")


def _upper_bits(values: npt.NDArray[np.uint16]) -> npt.NDArray[np.uint8]:
    """Keep the upper 8 of 16 bits, or of the 12 that Pillow leaves unscaled in a 12-bit TIFF."""
    shift = 8 if values.max(initial=0) >= 1 << 12 else 4
    return (values >> shift).astype(np.uint8)


def _scaled(values: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    """Scale to 0..255. Nothing says where white is: it is 1, or the largest value if that is more."""
    finite = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    white = float(finite.max(initial=1.0))
    scaled: npt.NDArray[np.float32] = np.clip(finite * (255.0 / white), 0, 255).round()
    return scaled.astype(np.uint8)


def _on_white(image: Image.Image) -> Image.Image:
    paper = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(paper, image).convert("RGB")
