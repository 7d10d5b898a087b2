"""The choice of a model: each is looked at off the GUI thread, and taken if it keeps its contract."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from photoclust.equipment import examination_of
from photoclust.errors import ModelError, PhotoclustError
from photoclust.faces.contract import EmbedderContract
from photoclust.faces.embed import Embedder
from photoclust.faces.session import Device
from photoclust.gui.jobs import Job, Jobs
from photoclust.gui.preferences import Preferences
from photoclust.library import Library
from photoclust.library.photos import Looks
from photoclust.settings import Settings, shipped_models

_NONE: Final = Looks(photos=0, unseen=0)


@dataclass(frozen=True, slots=True)
class Look:
    """What a file turned out to be: a model with its contract and size, or a sentence why it is none.

    model: as the settings have it, None for the one that is taken by itself. looks: what it has seen.
    """

    model: str | None
    contract: EmbedderContract | None
    bytes: int = 0
    looks: Looks = _NONE
    fault: str = ""


class ModelChoice(QObject):
    """Takes models, whether or not the page that asked is still open: loading one takes a while.

    shown: the Look of the model in force. looked: that of one asked for. chosen: the Look of another model,
    which is in force from now on.
    """

    shown = Signal(object)
    looked = Signal(object)
    chosen = Signal(object)

    def __init__(
        self, preferences: Preferences, library: Path, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences, self._library, self._jobs = preferences, library, jobs
        self._asked: str | None = None

    def show(self) -> None:
        """Look at the model in force; what was asked for and still loads is taken all the same."""
        model = self._preferences.now.model
        job = Job(lambda: _looking(model, self._library))
        job.stepped.connect(self._tell)
        self._jobs.start(job)

    def ask(self, model: str | None) -> None:
        """Look at a model, and take it; of several the one that was asked for last."""
        self._asked = model
        job = Job(lambda: _looking(model, self._library))
        job.stepped.connect(self._take)
        self._jobs.start(job)

    @Slot(object)
    def _tell(self, look: Look) -> None:
        if look.model == self._preferences.now.model:  # else another was taken meanwhile
            self.shown.emit(look)

    @Slot(object)
    def _take(self, look: Look) -> None:
        if look.model != self._asked:
            return
        best = next(iter(shipped_models()), None)
        is_other = (look.model or best) != (self._preferences.now.model or best)
        if look.contract is not None and is_other:
            self._preferences.change(model=look.model)
        self.looked.emit(look)
        if look.contract is not None and is_other:
            self.chosen.emit(look)


def _looking(model: str | None, folder: Path) -> Generator[Look, None, None]:
    """Say what a model is, and what of a library's photos it has seen."""
    try:
        path = examination_of(Settings(model=model)).model
        if not path.is_file():
            raise ModelError(f"{path} is no file.")
        contract = Embedder(path, device=Device.CPU).contract
    except PhotoclustError as error:
        yield Look(model, None, fault=str(error))
        return
    with Library(folder) as library:
        looks = library.photos.looks_of(contract.id)
    yield Look(model, contract, path.stat().st_size, looks)
