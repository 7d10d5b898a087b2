"""Draw the application's icon in the forms that desktops want, out of resources/icons/photoclust.svg."""

import os
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from photoclust import assets

SIDES: Final = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
"""Pixels. Each size is drawn by itself: a small one shrunk from a large one is blurred."""
_ICO_SIDES: Final = tuple(side for side in SIDES if side <= 256)


@dataclass(frozen=True, slots=True)
class Icons:
    """Where the icons lie. windows: .ico; macos: .icns; pngs: a file for each of SIDES, in that order."""

    svg: Path
    windows: Path
    macos: Path
    pngs: tuple[Path, ...]


def draw_icons(folder: Path) -> Icons:
    """Write all forms of the icon into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    source = assets.path("icons/photoclust.svg")
    drawn = {side: _drawn(source, side) for side in SIDES}
    pngs = tuple(folder / f"photoclust-{side}.png" for side in SIDES)
    for picture, path in zip(drawn.values(), pngs, strict=True):
        picture.save(path)
    windows, macos = folder / "photoclust.ico", folder / "photoclust.icns"
    small = [drawn[side] for side in _ICO_SIDES]
    small[-1].save(windows, sizes=[each.size for each in small], append_images=small[:-1])
    drawn[1024].save(macos, append_images=[drawn[side] for side in SIDES if side < 1024])
    return Icons(source, windows, macos, pngs)


def _drawn(source: Path, side: int) -> Image.Image:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    canvas = QImage(side, side, QImage.Format.Format_ARGB32)
    canvas.fill(0)
    painter = QPainter(canvas)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    canvas.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(BytesIO(written.data())).convert("RGBA")
