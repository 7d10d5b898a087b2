"""What is done while the window is closed: nobody may have the library open then."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from pathlib import Path

from photoclust import settings
from photoclust.gui.language import translate
from photoclust.library import erase, restore
from photoclust.library.moving import move
from photoclust.settings import default_library


@dataclass(frozen=True, slots=True)
class Departure:
    """Work for a closed library. doing: what is said meanwhile. work: returns the library to open then."""

    doing: str
    work: Callable[[], Path]

    def steps(self) -> Generator[Path, None, None]:
        """Do it as a Job does."""
        yield self.work()


def reopening(library: Path) -> Departure:
    """Open the window anew: in another language."""
    return Departure("", lambda: library)


def restoring(library: Path, copy: Path) -> Departure:
    """Put a copy in the library's place."""

    def work() -> Path:
        restore(library, copy)
        return library

    return Departure(translate("Departure", "Putting the copy back…"), work)


def moving(library: Path, target: Path) -> Departure:
    """Take the library to another folder, and remember it there if it is the owner's own."""

    def work() -> Path:
        is_own = library == default_library()
        move(library, target)
        if is_own:
            settings.save(replace(settings.load(), library=str(target)))
        return target

    return Departure(translate("Departure", "Moving the library…"), work)


def erasing(library: Path) -> Departure:
    """Delete all face data."""

    def work() -> Path:
        erase(library)
        return library

    return Departure(translate("Departure", "Deleting all face data…"), work)
