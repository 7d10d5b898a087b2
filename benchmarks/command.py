"""The command `photoclust` as a benchmark runs it: with settings of its own."""

import sys
from dataclasses import dataclass
from pathlib import Path

from photoclust import settings
from photoclust.settings import Settings


@dataclass(frozen=True, slots=True)
class Command:
    """How to scan. model: the embedder. home: a folder for settings; Linux only."""

    model: Path
    home: Path
    workers: int

    def environment(self) -> dict[str, str]:
        """Write the settings and return the variables that lead to them."""
        settings.save(Settings(model=str(self.model)), self.home / "Photoclust" / "settings.json")
        return {"XDG_CONFIG_HOME": str(self.home)}

    def scan(self, folder: Path, library: Path, *more: str) -> list[str]:
        """Return the arguments that scan a folder into a library."""
        command = [sys.executable, "-m", "photoclust", "scan", str(folder), "--library", str(library)]
        return [*command, "--workers", str(self.workers), *more]
