"""The faces of one person as a list, best first."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QDate, QLocale, QObject, Qt

from photoclust.gui.rows import RowsModel
from photoclust.model import PlacedFace
from photoclust.wording import plain


class FacesModel(RowsModel[PlacedFace]):
    """Holds faces."""

    YEAR = Qt.ItemDataRole.UserRole + 2

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda face: face.id, parent)
        self._years: Mapping[int, int] = {}

    def show_faces(self, faces: Sequence[PlacedFace], years: Mapping[int, int]) -> None:
        """Become this list; years: the faces that begin a year, where the list is in that order."""
        self._years = years
        self.show(faces)
        if faces:
            self.dataChanged.emit(self.index(0), self.index(len(faces) - 1), [self.YEAR])

    def shown(self, value: PlacedFace, role: int) -> Any:
        """Return what a role shows of a face."""
        taken = QLocale().toString(_day(value), QLocale.FormatType.ShortFormat)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return taken
            case self.YEAR:
                return self._years.get(value.id)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(plain(path) for path in value.paths)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self.tr("confirmed") if value.confirmed else self.tr("not confirmed")
                return self.tr("Face of %1, %2").replace("%1", taken).replace("%2", said)
            case _:
                return None


def _day(face: PlacedFace) -> QDate:
    return QDate(face.taken.year, face.taken.month, face.taken.day)
