"""Shipped drawings as icons in the colours of the palette."""

from typing import Final

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from photoclust import assets
from photoclust.gui.actions import key_of

_SIDE: Final = 20
_FADED: Final = 0.5
_SHARPNESS: Final = 3
"""Drawn this many times larger, so that high resolutions have something to shrink."""


def drawing(name: str, colour: QColor) -> QPixmap:
    """Draw resources/icons/`name`.svg in one colour, once: a change of theme asks many times for each."""
    key = f"photoclust/{name}/{colour.name()}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _drawn(name, colour)
        QPixmapCache.insert(key, picture)
    return picture


def _drawn(name: str, colour: QColor) -> QPixmap:
    text = assets.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(text.replace("currentColor", colour.name()).encode()))
    picture = QPixmap(QSize(_SIDE, _SIDE) * _SHARPNESS)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    return picture


def icon(name: str, palette: QPalette) -> QIcon:
    """Return an icon in the colour of a button's text, also when disabled."""
    made = QIcon(drawing(name, palette.color(QPalette.ColorRole.ButtonText)))
    made.addPixmap(drawing(name, _faded(palette)), QIcon.Mode.Disabled)
    return made


def _faded(palette: QPalette) -> QColor:
    """Return the colour of what cannot be done: between a button's text and the window's ground.

    The ground is the application's: a button's own may be transparent, which has the colour black.
    """
    ink = palette.color(QPalette.ColorRole.ButtonText)
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return QColor(
        *(
            round(_FADED * of_ink + (1 - _FADED) * of_ground)
            for of_ink, of_ground in zip(ink.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]
        )
    )


def application_icon() -> QIcon:
    """Return the mark of Photoclust."""
    return QIcon(str(assets.path("icons/photoclust.svg")))


class IconButton(QToolButton):
    """A button with a drawing that changes colour with the palette. role: of the style sheet."""

    def __init__(self, drawing: str, text: str, *, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.show_as(drawing, text)

    def show_as(self, drawing: str, text: str) -> None:
        """Change drawing and text."""
        self._drawing = drawing
        self.setText(text)
        self.setAccessibleName(text)
        self.setIcon(icon(drawing, self.palette()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw anew in new colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(icon(self._drawing, self.palette()))
        super().changeEvent(event)


class IconLabel(QLabel):
    """A drawing in the colour of quiet text."""

    def __init__(self, drawing: str, side: int) -> None:
        super().__init__()
        self._drawing = drawing
        self.setFixedSize(QSize(side, side))
        self.setScaledContents(True)
        self._draw()

    def show_as(self, drawing: str) -> None:
        """Show another drawing."""
        self._drawing = drawing
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw anew in new colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.setPixmap(drawing(self._drawing, self.palette().color(QPalette.ColorRole.PlaceholderText)))


def button_of(action: QAction, drawing: str, *, role: str = "flat") -> IconButton:
    """Return a button that does an action and follows its text and whether it can be done."""
    button = IconButton(drawing, action.text(), role=role)
    # A click leaves the keyboard where it was: else it would go on to the next button once this one is spent.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def follow() -> None:
        button.setText(action.text())
        button.setAccessibleName(action.iconText())
        button.setEnabled(action.isEnabled())
        button.setCheckable(action.isCheckable())
        button.setChecked(action.isChecked())
        keys = key_of(action)
        button.setToolTip(f"{action.iconText()} ({keys})" if keys else action.iconText())

    action.changed.connect(follow)
    button.clicked.connect(action.trigger)
    follow()
    return button
