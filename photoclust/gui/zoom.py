"""Where a photo lies in a view: pure geometry of zooming and panning."""

from dataclasses import dataclass, field, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

from photoclust.model import Box

STEP: Final = 1.25
_MOST: Final = 8.0
_LEAST: Final = 0.001
_MARGIN: Final = 20.0
_ALIKE: Final = 0.001
_FITTING_ENLARGES: Final = 2.0
"""A small photo is shown at most so much larger than it is, when it is fitted."""


@dataclass(frozen=True, slots=True)
class Zoom:
    """A photo of a size in a view of a size, both in pixels of the view at 100%.

    factor: None fits the photo in. middle: the point of the photo, 0..1 each, in the view's middle.
    """

    photo: QSizeF = field(default_factory=lambda: QSizeF(1, 1))
    view: QSizeF = field(default_factory=lambda: QSizeF(1, 1))
    factor: float | None = None
    middle: QPointF = field(default_factory=lambda: QPointF(0.5, 0.5))

    @property
    def fitting(self) -> float:
        """The factor that shows the whole photo."""
        across = (self.view.width() - 2 * _MARGIN) / max(self.photo.width(), 1)
        down = (self.view.height() - 2 * _MARGIN) / max(self.photo.height(), 1)
        return max(min(across, down, _FITTING_ENLARGES), _LEAST)

    @property
    def scale(self) -> float:
        """How many of the view's pixels one pixel of the photo takes."""
        return self.fitting if self.factor is None else self.factor

    @property
    def target(self) -> QRectF:
        """Where the photo lies in the view."""
        width, height = self.photo.width() * self.scale, self.photo.height() * self.scale
        return QRectF(
            _edge(self.view.width(), width, self.middle.x()),
            _edge(self.view.height(), height, self.middle.y()),
            width,
            height,
        )

    def zoomed(self, factor: float, at: QPointF) -> "Zoom":
        """Return the view with another factor; what is at a point of the view stays there."""
        least = min(self.fitting, 1.0)
        wanted = min(max(factor, least), _MOST)
        point = self._at(at)
        around = QPointF(
            point.x() - (at.x() - self.view.width() / 2) / (self.photo.width() * wanted),
            point.y() - (at.y() - self.view.height() / 2) / (self.photo.height() * wanted),
        )
        is_fitting = abs(wanted - self.fitting) < _ALIKE * self.fitting
        return replace(self, factor=None if is_fitting else wanted, middle=_inside(around))

    def moved(self, by: QPointF) -> "Zoom":
        """Return the view after the photo was pushed by so many pixels of the view."""
        target = self.target
        around = QPointF(
            self.middle.x() - by.x() / target.width(), self.middle.y() - by.y() / target.height()
        )
        return replace(self, middle=_inside(around))

    def frame(self, box: Box) -> QRectF:
        """Return where a box of the photo, in pixels of 100%, lies in the view."""
        target, scale = self.target, self.scale
        return QRectF(
            target.left() + box.x * scale,
            target.top() + box.y * scale,
            box.width * scale,
            box.height * scale,
        )

    def box(self, frame: QRectF) -> Box:
        """Return the part of the photo below a rectangle of the view."""
        within = frame.normalized().intersected(self.target)
        left = (within.left() - self.target.left()) / self.scale
        top = (within.top() - self.target.top()) / self.scale
        return Box(max(left, 0.0), max(top, 0.0), within.width() / self.scale, within.height() / self.scale)

    def _at(self, point: QPointF) -> QPointF:
        target = self.target
        return QPointF(
            (point.x() - target.left()) / target.width(), (point.y() - target.top()) / target.height()
        )


def _edge(view: float, size: float, middle: float) -> float:
    """Return where a side begins: in the middle when all of it is seen, else without a gap at either end."""
    if size <= view:
        return (view - size) / 2
    return min(0.0, max(view - size, view / 2 - middle * size))


def _inside(point: QPointF) -> QPointF:
    return QPointF(min(max(point.x(), 0.0), 1.0), min(max(point.y(), 0.0), 1.0))
