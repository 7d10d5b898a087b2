"""Ask to whom faces belong."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from photoclust.gui.naming import NameEdit, Names


class MoveDialog(QDialog):
    """Takes a name, or none for somebody new; accepted means move."""

    def __init__(self, count: int, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Move"))
        self.setMinimumWidth(400)
        question = QLabel(self.tr("Whose face is this?") if count == 1 else self.tr("Whose faces are these?"))
        question.setProperty("role", "title")
        self.edit = NameEdit(names)
        self.edit.setPlaceholderText(self.tr("Name"))
        hint = QLabel(
            self.tr("A known name moves them there. Leave it empty for somebody new without a name.")
        )
        hint.setProperty("role", "quiet")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        move = buttons.addButton(self.tr("Move"), QDialogButtonBox.ButtonRole.AcceptRole)
        move.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.edit.completed.connect(self.accept)
        self.edit.given_up.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        for widget in (question, self.edit, hint, buttons):
            column.addWidget(widget)
        self.edit.setFocus()

    @property
    def name(self) -> str:
        """The name that was typed, without surrounding space; empty for somebody new."""
        return " ".join(self.edit.text().split())
