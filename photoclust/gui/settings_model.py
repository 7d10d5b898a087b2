"""Which model tells faces apart, and what it runs on."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from photoclust.faces.contract import EmbedderContract
from photoclust.gui import texts
from photoclust.gui.model_choice import Look, ModelChoice
from photoclust.gui.preferences import Preferences
from photoclust.gui.settings_parts import Page, buttons, quiet, row
from photoclust.library.photos import Looks
from photoclust.settings import SHIPPED_MODELS, shipped_models
from photoclust.workers.pool import available_cores

translate = QCoreApplication.translate
_OWN: Final = "own"
_MOST_WORKERS: Final = 256


class Facts(QWidget):
    """What is known of a model: what an owner asks first and, on demand, what one asks who knows models."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._more = _form(), _form()
        self.details = QPushButton(self.tr("Details"))
        self.details.setCheckable(True)
        rest = QWidget()
        rest.setLayout(self._more)
        rest.hide()
        self.details.toggled.connect(rest.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._first)
        column.addLayout(buttons(self.details))
        column.addWidget(rest)

    def show_model(self, contract: EmbedderContract, size: int, looks: Looks) -> None:
        """Show another model. size: of its file, bytes."""
        weight = QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        _fill(
            self._first,
            {
                self.tr("Your photos"): self._seen(looks),
                self.tr("Licence"): contract.licence,
                self.tr("Size"): weight,
            },
        )
        numbers = self.tr("%Ln numbers describe a face", "", contract.dimension)
        _fill(
            self._more,
            {
                self.tr("Name"): contract.title,
                self.tr("Learnt from"): contract.training,
                self.tr("Faces"): numbers,
            },
        )

    def _seen(self, looks: Looks) -> str:
        if not looks.photos:
            return self.tr("none so far")
        if not looks.unseen:
            return self.tr("It has seen all %1.").replace("%1", texts.number(looks.photos))
        if looks.unseen == looks.photos:
            return self.tr("It has seen none of %1 yet.").replace("%1", texts.number(looks.photos))
        said = self.tr("It has not seen %1 of %2 yet.").replace("%1", texts.number(looks.unseen))
        return said.replace("%2", texts.number(looks.photos))


class ModelPage(Page):
    """Lets the owner choose a model and a device."""

    def __init__(self, preferences: Preferences, choice: ModelChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._choice = preferences, choice
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
        choice.shown.connect(self._show)
        choice.looked.connect(self._answer)
        choice.show()

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
        self.workers.setSpecialValueText(
            self.tr("As many as this computer can (%1)").replace("%1", texts.number(available_cores()))
        )
        self.workers.setValue(now.workers)

    def _mark(self) -> None:
        """Show which model is in force."""
        wanted = self._preferences.now.model or next(iter(shipped_models()), None)
        self.model.setCurrentIndex(self.model.findData(wanted))

    @Slot(int)
    def _choose_model(self, row: int) -> None:
        wanted = self.model.itemData(row)
        if wanted != _OWN:
            self._choice.ask(wanted)
            return
        self._mark()
        dialog = QFileDialog(self, self.tr("Choose a model"))
        dialog.setNameFilter(self.tr("Models (*.onnx)"))
        dialog.fileSelected.connect(self._choice.ask)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _answer(self, look: Look) -> None:
        """Show what the model is that was asked for, or why it is none."""
        self._say_fault(look.fault)
        self._show(look)

    def _say_fault(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    @Slot(object)
    def _show(self, look: Look) -> None:
        """Show what a model is, and which is in force now: a fault told of another stays."""
        if look.fault:
            self._say_fault(look.fault)
        if look.contract is not None:
            self.facts.show_model(look.contract, look.bytes, look.looks)
        if self.model.findData(look.model) < 0 and look.contract is not None and look.model is not None:
            self.model.insertItem(self.model.count() - 1, Path(look.model).name, look.model)
        self._mark()

    def _lay_out(self) -> None:
        self.add_card(
            self.tr("What tells faces apart"),
            row(
                self.tr("Model"),
                self.tr(
                    "It judges how alike two faces are. Another one has to look at all photos once; names and"
                    " all else you said stay."
                ),
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


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(20)
    form.setVerticalSpacing(4)
    return form


def _fill(form: QFormLayout, facts: Mapping[str, str]) -> None:
    """Show other facts, each by what it is called."""
    while form.rowCount():
        form.removeRow(0)
    for name, fact in facts.items():
        said = QLabel(fact)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form.addRow(quiet(name), said)


def _title(name: str) -> str:
    """Return what a shipped model is called in the list."""
    if name == "nn3":
        return translate("ModelPage", "The more exact one (NN3)")
    return translate("ModelPage", "The quick one (NNS1)")
