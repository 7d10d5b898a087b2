"""Decoded pixels as Qt's pictures: the only pictures that a job's thread makes."""

from PySide6.QtGui import QImage

from photoclust.images import Pixels


def image_of(pixels: Pixels) -> QImage:
    """Copy (height, width, 3) RGB bytes.

    Qt's own decoders (QImageReader, QImage.fromData) are not for a job's thread: they connect signals with
    the interpreter's lock in hand, and wait for a lock that the window may hold while it waits for the
    interpreter (docs/decisions/0517).
    """
    height, width = pixels.shape[:2]
    return QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
