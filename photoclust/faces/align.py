"""Bring a face upright: five landmarks onto the ArcFace template by least squares.

The one home of alignment. The application cuts crops with `warp`; training takes the same
matrices to its own device. Coordinates are continuous pixels: 0 is the left or upper edge of the
image, a pixel's centre lies at .5.
"""

from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

Pixels: TypeAlias = npt.NDArray[np.uint8]
Landmarks: TypeAlias = npt.NDArray[np.float32]
Matrix: TypeAlias = npt.NDArray[np.float32]
Index: TypeAlias = npt.NDArray[np.intp]

TEMPLATE_SIDE: Final = 112.0
TEMPLATE: Final[Landmarks] = np.array(
    [(38.2946, 51.6963), (73.5318, 51.5014), (56.0252, 71.7366), (41.5493, 92.3655), (70.7299, 92.2041)],
    dtype=np.float32,
)
"""Left eye, right eye (as seen), nose, left and right mouth corner in a 112-pixel square (ArcFace)."""


def similarity(landmarks: Landmarks, size: int, span: float = TEMPLATE_SIDE) -> Matrix:
    """Return the 2x3 matrix that takes a crop's coordinates to the photo's.

    landmarks: (5, 2) x, y in photo pixels. The crop is size x size pixels and shows the central
    `span` units of the template. The fit minimises squared errors on the template (Umeyama 1991,
    in complex form). Raises ValueError when all landmarks coincide.
    """
    source = landmarks[:, 0].astype(np.float64) + 1j * landmarks[:, 1]
    target = TEMPLATE[:, 0].astype(np.float64) + 1j * TEMPLATE[:, 1]
    centred = source - source.mean()
    spread = float((np.abs(centred) ** 2).sum())
    if spread == 0.0:
        raise ValueError("landmarks coincide")
    turn = (centred.conj() * (target - target.mean())).sum() / spread
    step = span / size / turn
    corner = source.mean() + (TEMPLATE_SIDE / 2 * (1 + 1j) - target.mean()) / turn
    corner -= step * (size / 2) * (1 + 1j)
    return np.array(
        [[step.real, -step.imag, corner.real], [step.imag, step.real, corner.imag]], dtype=np.float32
    )


def warp(image: Pixels, matrix: Matrix, size: int) -> Pixels:
    """Cut a (size, size, 3) crop from an (H, W, 3) photo; outside it the border repeats.

    Bilinear; where the crop is smaller than its source, blocks of source pixels are averaged
    first, so that a large face is reduced without aliasing.
    """
    block = int(np.hypot(matrix[0, 0], matrix[1, 0]))
    if block >= 2:
        image, matrix = _reduced(image, matrix, size, block)
    axis = np.arange(size, dtype=np.float32) + 0.5
    grid_x, grid_y = np.meshgrid(axis, axis)
    xs = matrix[0, 0] * grid_x + matrix[0, 1] * grid_y + matrix[0, 2] - 0.5
    ys = matrix[1, 0] * grid_x + matrix[1, 1] * grid_y + matrix[1, 2] - 0.5
    return _bilinear(image, xs, ys)


def _reduced(image: Pixels, matrix: Matrix, size: int, block: int) -> tuple[Pixels, Matrix]:
    """Average block x block pixels of the part of the photo that the crop shows."""
    height, width = image.shape[:2]
    corners = matrix @ np.array([[0, size, 0, size], [0, 0, size, size], [1, 1, 1, 1]], dtype=np.float32)
    left, top = (int(max(0, np.floor(v.min()) - block)) for v in corners)
    right = int(np.clip(np.ceil(corners[0].max()) + block, left + block, max(width, left + block)))
    bottom = int(np.clip(np.ceil(corners[1].max()) + block, top + block, max(height, top + block)))
    part = image[top:bottom, left:right]
    rows, columns = part.shape[0] // block, part.shape[1] // block
    if rows == 0 or columns == 0:
        return image, matrix
    part = part[: rows * block, : columns * block]
    smaller = matrix.copy()
    smaller[:, 2] -= (left, top)
    return _block_means(part, block), smaller / np.float32(block)


def _block_means(part: Pixels, block: int) -> Pixels:
    """Average in two steps of strided sums: several times faster than ndarray.mean over two axes."""
    tall = np.zeros((part.shape[0] // block, *part.shape[1:]), dtype=np.uint32)
    for row in range(block):
        tall += part[row::block]
    sums = np.zeros((tall.shape[0], part.shape[1] // block, 3), dtype=np.uint32)
    for column in range(block):
        sums += tall[:, column::block]
    means: Pixels = ((sums + block * block // 2) // (block * block)).astype(np.uint8)
    return means


def _bilinear(image: Pixels, xs: npt.NDArray[np.float32], ys: npt.NDArray[np.float32]) -> Pixels:
    height, width = image.shape[:2]
    xs, ys = np.clip(xs, 0, width - 1), np.clip(ys, 0, height - 1)
    left, top = xs.astype(np.intp), ys.astype(np.intp)
    right, bottom = np.minimum(left + 1, width - 1), np.minimum(top + 1, height - 1)
    along, down = (xs - left)[..., None].astype(np.float32), (ys - top)[..., None].astype(np.float32)
    flat = np.ascontiguousarray(image).reshape(-1, 3)
    upper = _between(flat, top * width + left, top * width + right, along)
    lower = _between(flat, bottom * width + left, bottom * width + right, along)
    crop: Pixels = (upper + (lower - upper) * down + np.float32(0.5)).astype(np.uint8)
    return crop


def _between(pixels: Pixels, left: Index, right: Index, along: Matrix) -> Matrix:
    """Blend pixels two by two; along: the share of the right one."""
    first = pixels.take(left, axis=0).astype(np.float32)
    mixed: Matrix = first + (pixels.take(right, axis=0) - first) * along
    return mixed
