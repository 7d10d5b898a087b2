"""The years at the side of a person's faces: how many there are of each; one of them can be chosen."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from photoclust.gui import texts
from photoclust.gui.faces_arranging import YearCount
from photoclust.gui.language import translate
from photoclust.gui.rows import AnyIndex, RowsModel
from photoclust.gui.theme import faint

WIDTH: Final = 132
_ROW: Final = QSize(WIDTH - 12, 30)
_BAR: Final = 0.16
_CHOSEN: Final = 0.28


class YearsModel(RowsModel[YearCount]):
    """Holds years."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda each: each.year, parent)

    def shown(self, value: YearCount, role: int) -> Any:
        """Return what a role shows of a year."""
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(value)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_title(value)}, {texts.faces(value.faces)}"
        return None


class Timeline(QListView):
    """Lists years. chosen: another year, or None for all of them."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.years = YearsModel(self)
        self.setModel(self.years)
        self.setItemDelegate(_YearDelegate(self))
        self.setFixedWidth(WIDTH)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Years"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def year(self) -> int | None:
        """The year that is chosen; None for all."""
        index = self.currentIndex()
        return self.years.value(index).year if index.isValid() else None

    def show_years(self, years: Sequence[YearCount]) -> None:
        """Show how many faces there are of each year; out of sight where there is nothing to choose."""
        self.years.show(years)
        self.setVisible(len(years) > 2)
        if not self.currentIndex().isValid() and years:
            self.choose_all()

    def choose_all(self) -> None:
        """Choose all years."""
        self.setCurrentIndex(self.years.index(0))

    def _tell(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.year)


class _YearDelegate(QStyledItemDelegate):
    """Paints a year on a bar that is as long as it has faces."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:  # noqa: N802 - Qt's name
        """Fill the row."""
        return _ROW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a year."""
        each: YearCount = index.data(RowsModel.VALUE)
        model = index.model()
        rows = model.rows if isinstance(model, YearsModel) else ()
        most = max((row.faces for row in rows if row.year is not None), default=1)
        rect, palette = QRectF(option.rect).adjusted(2, 2, -4, -2), option.palette
        accent = palette.color(QPalette.ColorRole.Highlight)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(accent if option.state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
        painter.setBrush(faint(accent, _CHOSEN if chosen else 0.0))
        painter.drawRoundedRect(rect, 6, 6)
        if each.year is not None:
            bar = QRectF(rect)
            bar.setWidth(max(rect.width() * each.faces / most, 6))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faint(accent, _BAR))
            painter.drawRoundedRect(bar, 6, 6)
        within = rect.adjusted(8, 0, -8, 0)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(within, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _title(each))
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        count = texts.number(each.faces)
        painter.drawText(within, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        painter.restore()


def _title(each: YearCount) -> str:
    return translate("Timeline", "All years") if each.year is None else str(each.year)
