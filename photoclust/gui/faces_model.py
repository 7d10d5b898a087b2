"""The faces of one person as a list, best first."""

from typing import Any

from PySide6.QtCore import QDate, QLocale, QObject, Qt

from photoclust.gui.rows import RowsModel
from photoclust.model import PlacedFace
from photoclust.wording import plain


class FacesModel(RowsModel[PlacedFace]):
    """Holds faces."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda face: face.id, parent)

    def shown(self, value: PlacedFace, role: int) -> Any:
        """Return what a role shows of a face."""
        taken = QLocale().toString(_day(value), QLocale.FormatType.ShortFormat)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return taken
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(plain(path) for path in value.paths)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self.tr("confirmed") if value.confirmed else self.tr("not confirmed")
                return self.tr("Face of %1, %2").replace("%1", taken).replace("%2", said)
            case _:
                return None


def _day(face: PlacedFace) -> QDate:
    return QDate(face.taken.year, face.taken.month, face.taken.day)
