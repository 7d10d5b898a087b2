"""The slider of stricter or looser: it shows what is in force beside what it is moved to."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from photoclust.gui import texts
from photoclust.gui.cell_delegate import smooth
from photoclust.gui.language import translate

STEPS: Final = 10
"""Of the slider, on each side of the middle."""
_HALF: Final = 5.0
_HEIGHT: Final = 7.0
"""Of the mark: half its width, and how high it is."""


class StrictnessSlider(QSlider):
    """Goes from -STEPS, looser, to STEPS; a mark below it points to the step that is in force."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.in_force = 0
        self.setRange(-STEPS, STEPS)
        self.setPageStep(STEPS // 2)
        self.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.setTickInterval(STEPS // 2)

    def show_in_force(self, step: int) -> None:
        """Mark the step that is in force."""
        self.in_force = step
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the slider, and the mark."""
        super().paintEvent(event)
        tip = QPointF(self.middle_of(self.in_force), self.height() - _HEIGHT)
        corners = [tip, tip + QPointF(_HALF, _HEIGHT), tip + QPointF(-_HALF, _HEIGHT)]
        painter = QPainter(self)
        with smooth(painter):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawPolygon(QPolygonF(corners))

    def middle_of(self, step: int) -> int:
        """Return where the handle's middle is seen at a step, in pixels from the left."""
        option, part = QStyleOptionSlider(), QStyle.SubControl
        self.initStyleOption(option)
        style, kind = self.style(), QStyle.ComplexControl.CC_Slider
        groove = style.subControlRect(kind, option, part.SC_SliderGroove, self)
        handle = style.subControlRect(kind, option, part.SC_SliderHandle, self).width()
        room = groove.width() - handle
        at = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), step, room, option.upsideDown)
        return groove.left() + at + handle // 2


def said(step: int, in_force: int) -> str:
    """Return what a step of the slider means, and, where it is another, which one is in force."""
    if step == in_force:
        return _said(step)
    now = translate("GroupingPage", "In force: %1").replace("%1", _said(in_force))
    return texts.SEPARATOR.join((_said(step), now))


def _said(step: int) -> str:
    """Return "Stricter, 3 of 10", "Looser, 3 of 10" or that it is the middle."""
    if not step:
        return translate("GroupingPage", "Middle")
    stricter = translate("GroupingPage", "Stricter, %1 of %2")
    looser = translate("GroupingPage", "Looser, %1 of %2")
    pattern = stricter if step > 0 else looser
    return pattern.replace("%1", texts.number(abs(step))).replace("%2", texts.number(STEPS))
