"""Buttons side by side that let their texts go, the last first, where there is no room for all."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from photoclust.gui.icons import IconButton

_BESIDE: Final = 4
"""Between a drawing and its text, as QToolButton has it."""


class ButtonRow(QWidget):
    """Wants room for all texts and makes do with the drawings; what opens a menu keeps its text."""

    def __init__(self, widgets: Iterable[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets = tuple(widgets)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it counts the texts shown now
        for each in self._widgets:
            row.addWidget(each)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size with all texts."""
        silent = sum(_beside(each) for each in self._shrinking() if not _speaks(each))
        return super().sizeHint() + QSize(silent, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size without texts."""
        spoken = sum(_beside(each) for each in self._shrinking() if _speaks(each))
        return super().minimumSizeHint() - QSize(spoken, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit anew once a text changed, or a button came or went."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        lacking = self.sizeHint().width() - self.width()
        for each in reversed(self._shrinking()):
            _speak(each, speaks=lacking <= 0)
            lacking -= _beside(each)

    def _shrinking(self) -> list[IconButton]:
        """Return the buttons in sight whose text may go."""
        buttons = (each for each in self._widgets if isinstance(each, IconButton))
        return [each for each in buttons if each.menu() is None and not each.isHidden()]


def _speaks(button: IconButton) -> bool:
    return button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def _speak(button: IconButton, *, speaks: bool) -> None:
    style = Qt.ToolButtonStyle
    button.setToolButtonStyle(style.ToolButtonTextBesideIcon if speaks else style.ToolButtonIconOnly)


def _beside(button: IconButton) -> int:
    """Return by how much a text widens a button, as QToolButton's own sizeHint counts it."""
    if not button.text():
        return 0
    metrics = button.fontMetrics()
    text = metrics.size(Qt.TextFlag.TextShowMnemonic, button.text()).width()
    return _BESIDE + text + 2 * metrics.horizontalAdvance(" ")
