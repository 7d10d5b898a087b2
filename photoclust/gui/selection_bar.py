"""The bar below a grid: how much is selected, and what can be done with it."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from photoclust.gui.button_row import ButtonRow
from photoclust.gui.icons import button_of


class SelectionBar(QFrame):
    """Shows actions with their drawings; out of sight while nothing is selected."""

    def __init__(self, actions: Mapping[QAction, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.said = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.addWidget(self.said)
        row.addStretch()
        row.addWidget(ButtonRow(button_of(each, drawing) for each, drawing in actions.items()))
        self.hide()

    def show_count(self, count: int, said: str) -> None:
        """Say how much is selected."""
        self.setVisible(count > 0)
        self.said.setText(said)
