"""The owner's settings while the window is open: read once, kept in step with their file, told to others."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from photoclust import settings
from photoclust.settings import Settings


class Preferences(QObject):
    """Holds the settings. changed: what they were, and what they are."""

    changed = Signal(object, object)

    def __init__(self, now: Settings, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = now
        self._file = file

    @property
    def folder(self) -> Path:
        """Where they lie."""
        return (self._file or settings.settings_file()).parent

    def change(self, **what: Any) -> None:
        """Change some settings and save them all; raise PhotoclustError where they cannot be written."""
        before, after = self.now, replace(self.now, **what)
        if after == before:
            return
        settings.save(after, self._file)
        self.now = after
        self.changed.emit(before, after)
