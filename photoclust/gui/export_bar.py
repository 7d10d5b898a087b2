"""The bar below found photos: how many, what to do with them, and how copying them stands."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from photoclust.copying import CopyStep
from photoclust.gui import texts
from photoclust.gui.icons import IconButton, button_of


class ExportBar(QFrame):
    """Shows actions, or the progress of a copy. stop_wanted: the owner has enough."""

    stop_wanted = Signal()

    def __init__(self, actions: dict[QAction, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.said = QLabel()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(220)
        self.progress.setAccessibleName(self.tr("Copied"))
        self.stop = IconButton("stop", self.tr("Stop"), role="flat")
        self.stop.clicked.connect(self.stop_wanted)
        self._buttons = [button_of(each, drawing) for each, drawing in actions.items()]
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(12)
        row.addWidget(self.said)
        row.addStretch()
        for widget in (self.progress, self.stop, *self._buttons):
            row.addWidget(widget)
        self.say("")

    def say(self, sentence: str) -> None:
        """Show a sentence and the actions."""
        self._show(sentence, copying=False)

    def show_step(self, step: CopyStep) -> None:
        """Show how copying stands."""
        said = self.tr("Copied %1 of %2").replace("%1", texts.number(step.done))
        self._show(said.replace("%2", texts.photos(step.total)), copying=True)
        self.progress.setMaximum(max(step.total, 1))
        self.progress.setValue(step.done)

    def _show(self, sentence: str, *, copying: bool) -> None:
        self.said.setText(sentence)
        self.progress.setVisible(copying)
        self.stop.setVisible(copying)
        for each in self._buttons:
            each.setVisible(not copying)
