"""The faces of one person as a list, best first."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from photoclust.gui import texts
from photoclust.gui.rows import RowsModel
from photoclust.gui.timeline import year_title
from photoclust.model import PlacedFace
from photoclust.wording import plain


class FacesModel(RowsModel[PlacedFace]):
    """Holds faces."""

    YEAR = Qt.ItemDataRole.UserRole + 2
    """What the year that begins with a face goes by; None where none begins."""

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
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return texts.day_of(value)
            case self.YEAR:
                year = self._years.get(value.id)
                return None if year is None else year_title(year)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(plain(path) for path in value.paths)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self.tr("confirmed") if value.confirmed else self.tr("not confirmed")
                taken = texts.day_of(value) or value.paths[0].name
                return self.tr("Face of %1, %2").replace("%1", taken).replace("%2", said)
            case _:
                return None
