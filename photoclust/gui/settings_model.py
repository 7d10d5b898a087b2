"""Which model tells faces apart, and what it runs on."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QLabel, QSpinBox, QWidget

from photoclust.equipment import examination_of
from photoclust.errors import ModelError, PhotoclustError
from photoclust.faces.contract import EmbedderContract
from photoclust.faces.embed import Embedder
from photoclust.faces.session import Device
from photoclust.gui import texts
from photoclust.gui.jobs import Job, Jobs
from photoclust.gui.preferences import Preferences
from photoclust.gui.settings_parts import Page, quiet, row
from photoclust.settings import SHIPPED_MODELS, Settings, shipped_models
from photoclust.workers.pool import available_cores

translate = QCoreApplication.translate
_OWN: Final = "own"
_MOST_WORKERS: Final = 256


@dataclass(frozen=True, slots=True)
class _Look:
    """What a file turned out to be: a model with its contract and size, or a sentence why it is none."""

    model: str | None
    contract: EmbedderContract | None
    bytes: int = 0
    fault: str = ""


class Facts(QWidget):
    """What is known of a model."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(20)
        self._form.setVerticalSpacing(4)

    def show_model(self, contract: EmbedderContract, size: int) -> None:
        """Show another model. size: of its file, bytes."""
        while self._form.rowCount():
            self._form.removeRow(0)
        weight = QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        numbers = self.tr("%Ln numbers describe a face", "", contract.dimension)
        for name, fact in (
            (self.tr("Name"), contract.title),
            (self.tr("Learnt from"), contract.training),
            (self.tr("Licence"), contract.licence),
            (self.tr("Size"), f"{weight}{texts.SEPARATOR}{numbers}"),
        ):
            said = QLabel(fact)
            said.setWordWrap(True)
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(quiet(name), said)


class ModelPage(Page):
    """Lets the owner choose a model and a device. chosen: another model is in force from now on."""

    chosen = Signal()

    def __init__(self, preferences: Preferences, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._jobs = preferences, jobs
        self.model = QComboBox()
        self.facts = Facts()
        self.fault = QLabel()
        self.fault.setProperty("role", "fault")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.device = QComboBox()
        self.workers = QSpinBox()
        self._fill()
        self._lay_out()
        self.model.activated.connect(self._choose_model)
        self.device.activated.connect(lambda _row: preferences.change(device=self.device.currentData()))
        self.workers.editingFinished.connect(lambda: preferences.change(workers=self.workers.value()))
        self._look_at(preferences.now.model)

    def try_file(self, file: Path) -> None:
        """Take an ONNX file as the model, if it is one."""
        self._look_at(str(file))

    def _fill(self) -> None:
        now = self._preferences.now
        for name in shipped_models():
            self.model.addItem(_title(name), name)
        if now.model is not None and now.model not in SHIPPED_MODELS:
            self.model.addItem(Path(now.model).name, now.model)
        self.model.addItem(self.tr("A file of your own…"), _OWN)
        self._mark()
        self.device.addItem(self.tr("Whatever is fastest"), "auto")
        self.device.addItem(self.tr("The processor"), "cpu")
        self.device.addItem(self.tr("The graphics card (NVIDIA)"), "cuda")
        self.device.setCurrentIndex(self.device.findData(now.device))
        self.workers.setRange(0, _MOST_WORKERS)
        self.workers.setSpecialValueText(self.tr("One a core (%Ln)", "", available_cores()))
        self.workers.setValue(now.workers)

    def _mark(self) -> None:
        """Show which model is in force."""
        wanted = self._preferences.now.model or next(iter(shipped_models()), None)
        self.model.setCurrentIndex(self.model.findData(wanted))

    @Slot(int)
    def _choose_model(self, row: int) -> None:
        wanted = self.model.itemData(row)
        if wanted != _OWN:
            self._look_at(wanted)
            return
        self._mark()
        dialog = QFileDialog(self, self.tr("Choose an embedder"))
        dialog.setNameFilter(self.tr("ONNX files (*.onnx)"))
        dialog.fileSelected.connect(self._look_at)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _look_at(self, model: str | None) -> None:
        """Load a model off the GUI thread, and choose it if it keeps its contract."""
        job = Job(lambda: _looking(model))
        job.stepped.connect(self._take)
        self._jobs.start(job)

    @Slot(object)
    def _take(self, look: _Look) -> None:
        self.fault.setText(look.fault)
        self.fault.setVisible(bool(look.fault))
        if look.contract is None:
            self._mark()
            return
        self.facts.show_model(look.contract, look.bytes)
        best = next(iter(shipped_models()), None)
        if (look.model or best) == (self._preferences.now.model or best):
            return
        if self.model.findData(look.model) < 0:
            self.model.insertItem(self.model.count() - 1, Path(str(look.model)).name, look.model)
        self._preferences.change(model=look.model)
        self._mark()
        self.chosen.emit()

    def _lay_out(self) -> None:
        self.add_card(
            self.tr("What tells faces apart"),
            row(
                self.tr("Model"),
                self.tr("Another one looks at all photos again. Names and all else you said stay."),
                self.model,
            ),
            self.facts,
            self.fault,
        )
        self.add_card(
            self.tr("Speed"),
            row(
                self.tr("Runs on"),
                self.tr("While a scan runs, its bar says which is used, and why."),
                self.device,
            ),
            row(
                self.tr("Photos read at a time"),
                self.tr("Each takes up to half a gigabyte of memory. Holds for the next scan."),
                self.workers,
            ),
        )
        self.end()


def _looking(model: str | None) -> Generator[_Look, None, None]:
    """Say what a model is; None for the one that is taken by itself."""
    try:
        path = examination_of(Settings(model=model)).model
        if not path.is_file():
            raise ModelError(f"{path} is no file.")
        yield _Look(model, Embedder(path, device=Device.CPU).contract, path.stat().st_size)
    except PhotoclustError as error:
        yield _Look(model, None, fault=str(error))


def _title(name: str) -> str:
    """Return what a shipped model is called in the list."""
    if name == "nn3":
        return translate("ModelPage", "NN3: the more exact")
    return translate("ModelPage", "NNS1: small and quick")
