"""How the window looks: one palette for light, one for dark, one short style sheet, following the system."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from photoclust import assets

_Role = QPalette.ColorRole
_LIGHT: Final[Mapping[QPalette.ColorRole, str]] = MappingProxyType(
    {
        _Role.Window: "#f6f6f8",
        _Role.WindowText: "#1c1c1f",
        _Role.Base: "#ffffff",
        _Role.AlternateBase: "#f0f0f3",
        _Role.Text: "#1c1c1f",
        _Role.PlaceholderText: "#65656d",
        _Role.Button: "#ffffff",
        _Role.ButtonText: "#1c1c1f",
        _Role.BrightText: "#b3261e",
        _Role.ToolTipBase: "#ffffff",
        _Role.ToolTipText: "#1c1c1f",
        _Role.Light: "#ffffff",
        _Role.Midlight: "#ececf0",
        _Role.Mid: "#d3d3d9",
        _Role.Dark: "#a8a8b0",
        _Role.Shadow: "#7c7c84",
        _Role.Highlight: "#2563d9",
        _Role.HighlightedText: "#ffffff",
        _Role.Link: "#1d55c4",
        _Role.Accent: "#2563d9",
    }
)
_DARK: Final[Mapping[QPalette.ColorRole, str]] = MappingProxyType(
    {
        _Role.Window: "#1d1e21",
        _Role.WindowText: "#ededf0",
        _Role.Base: "#27282c",
        _Role.AlternateBase: "#2d2e33",
        _Role.Text: "#ededf0",
        _Role.PlaceholderText: "#a3a4ad",
        _Role.Button: "#303136",
        _Role.ButtonText: "#ededf0",
        _Role.BrightText: "#ff8a80",
        _Role.ToolTipBase: "#303136",
        _Role.ToolTipText: "#ededf0",
        _Role.Light: "#46474d",
        _Role.Midlight: "#36373c",
        _Role.Mid: "#43444a",
        _Role.Dark: "#17181a",
        _Role.Shadow: "#0c0c0d",
        _Role.Highlight: "#3b74e4",
        _Role.HighlightedText: "#ffffff",
        _Role.Link: "#86adff",
        _Role.Accent: "#3b74e4",
    }
)
_DISABLED_ALPHA: Final = 128


def palette(*, dark: bool) -> QPalette:
    """Return the colours of the light or the dark window; text has a contrast of 4.5 or more."""
    made = QPalette()
    colours = _DARK if dark else _LIGHT
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        faded = QColor(colours[role])
        faded.setAlpha(_DISABLED_ALPHA)
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return made


def faint(colour: QColor, alpha: float) -> QColor:
    """Return a colour that lets what is below shine through; alpha 0..1."""
    thin = QColor(colour)
    thin.setAlphaF(alpha)
    return thin


def _sheet() -> str:
    """Return the style sheet; Qt finds drawings in it by their whole path only."""
    icons = assets.path("icons").as_posix()
    return assets.path("style.qss").read_text(encoding="utf-8").replace("ICONS", icons)


class Theme(QObject):
    """Dresses the application as its owner chose, else as the system does, and changes with that."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._chosen = "system"
        self._is_dark: bool | None = None
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setStyleSheet(_sheet())
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow(application.styleHints().colorScheme())

    def choose(self, theme: str) -> None:
        """Be "light" or "dark" from now on, or as the "system" is."""
        self._chosen = theme
        hints = self._application.styleHints()
        if theme == "system":
            hints.unsetColorScheme()
        else:  # So that the frames that the system draws match.
            hints.setColorScheme(Qt.ColorScheme.Dark if theme == "dark" else Qt.ColorScheme.Light)
        self._follow(hints.colorScheme())

    @Slot(Qt.ColorScheme)
    def _follow(self, scheme: Qt.ColorScheme) -> None:
        is_dark = scheme is Qt.ColorScheme.Dark if self._chosen == "system" else self._chosen == "dark"
        if is_dark == self._is_dark:  # dressing a window takes a while, and Qt tells of one change twice
            return
        self._is_dark = is_dark
        self._application.setPalette(palette(dark=is_dark))
        # What a style sheet has coloured once keeps its colours otherwise.
        self._application.setStyleSheet(self._application.styleSheet())
