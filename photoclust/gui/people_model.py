"""People as a list that can be named in place and dropped on one another."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal

from photoclust.gui import texts
from photoclust.gui.rows import AnyIndex, RowsModel
from photoclust.model import Person

PEOPLE_MIME: Final = "application/x-photoclust-people"
_FLAGS: Final = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsDropEnabled
)
"""Put together once: a view asks for them with every cell that it paints."""


class PeopleModel(RowsModel[Person]):
    """Holds people; says what the owner asks for, and changes nothing by itself.

    name_wanted: a handle and a name. merge_wanted: the handle dropped on, and the handles dropped.
    """

    name_wanted = Signal(str, str)
    merge_wanted = Signal(str, list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda person: person.handle, parent)

    def shown(self, value: Person, role: int) -> Any:
        """Return what a role shows of a person."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return texts.title(value)
            case Qt.ItemDataRole.EditRole:
                return value.name or ""
            case Qt.ItemDataRole.ToolTipRole:
                return f"{texts.title(value)}\n{_counts(value)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{texts.title(value)}, {_counts(value)}"
            case _:
                return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let people be chosen, named, dragged and dropped on."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Ask for a name; the list changes when the library has it."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        person, wanted = self.value(index), str(value).strip()
        if wanted and wanted != person.name:
            self.name_wanted.emit(person.handle, wanted)
        return False

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Copy: the view must not take out what was dragged."""
        return Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Copy, as for drops."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """Accept people only."""
        return [PEOPLE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """Carry the handles of people."""
        carried = QMimeData()
        handles = " ".join(self.value(index).handle for index in indexes)
        carried.setData(PEOPLE_MIME, handles.encode())
        return carried

    def canDropMimeData(  # noqa: N802 - Qt's signature
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Accept people on somebody who is not among them."""
        del action, row, column
        return parent.isValid() and bool(_dropped(data)) and self.value(parent).handle not in _dropped(data)

    def dropMimeData(  # noqa: N802 - Qt's signature
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Ask for a merge."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.merge_wanted.emit(self.value(parent).handle, _dropped(data))
        return True


def _dropped(carried: QMimeData) -> list[str]:
    return bytes(carried.data(PEOPLE_MIME).data()).decode().split()


def _counts(person: Person) -> str:
    return f"{texts.faces(person.faces)}, {texts.photos(person.photos)}"
