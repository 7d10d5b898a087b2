"""Which folders are looked through, and which are left out."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photoclust.gui.settings_parts import Page, ShortList, quiet
from photoclust.wording import plain


class FolderList(QWidget):
    """Shows folders, and lets one add some or remove one. add_wanted, remove_wanted: a folder."""

    add_wanted = Signal(Path)
    remove_wanted = Signal(Path)

    def __init__(self, name: str, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self.list = ShortList()
        self.list.setAccessibleName(name)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.add = QPushButton(self.tr("Add…"))
        self.remove = QPushButton(self.tr("Remove…"))
        self.add.clicked.connect(self._ask)
        self.remove.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self.remove.setEnabled(False)
        buttons = QVBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list, 1)
        row.addLayout(buttons)

    def show_folders(
        self, folders: Sequence[Path], remark: Callable[[Path], str] = lambda _folder: ""
    ) -> None:
        """Show these; remark: said beside a folder, such as that it is out of reach."""
        self.list.clear()
        for folder in folders:
            said = remark(folder)
            item = QListWidgetItem(f"{plain(folder)}  ({said})" if said else plain(folder))
            item.setData(Qt.ItemDataRole.UserRole, folder)
            item.setToolTip(plain(folder))
            self.list.addItem(item)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self._question)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.add_wanted.emit(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.remove_wanted.emit(item.data(Qt.ItemDataRole.UserRole))


class FoldersPage(Page):
    """Shows the folders. watch_wanted: look at new photos by itself, or not."""

    watch_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roots = FolderList(self.tr("Folders with photos"), self.tr("Choose a folder with photos"))
        self.left_out = FolderList(self.tr("Folders to leave out"), self.tr("Choose a folder to leave out"))
        self.watch = QCheckBox(self.tr("Look at new photos by itself while Photoclust is open"))
        self.watch.clicked.connect(self.watch_wanted)
        self.add_card(
            self.tr("Folders with photos"),
            quiet(self.tr("Every photo in these and in the folders below is looked at; none is changed.")),
            self.roots,
            self.watch,
            stretch=2,
        )
        self.add_card(
            self.tr("Folders to leave out"),
            quiet(self.tr("No scan enters these, though they lie in a folder above.")),
            self.left_out,
            stretch=1,
        )

    def show_folders(self, roots: Sequence[Path], left_out: Sequence[Path], *, watched: bool) -> None:
        """Show how things stand."""
        self.roots.show_folders(roots, self._remark)
        self.left_out.show_folders(left_out)
        self.watch.setChecked(watched)

    def _remark(self, folder: Path) -> str:
        return "" if folder.is_dir() else self.tr("out of reach")
