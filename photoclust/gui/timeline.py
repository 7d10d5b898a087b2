"""The years at the side of a person's faces or photos: how many of each; one of them can be chosen."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from photoclust.gui import texts
from photoclust.gui.by_date import UNDATED, YearCount
from photoclust.gui.cell_delegate import smooth
from photoclust.gui.language import translate
from photoclust.gui.rows import AnyIndex, RowsModel
from photoclust.gui.theme import faint

WIDTH: Final = 132
_ROW: Final = QSize(WIDTH - 12, 30)
_BAR: Final = 0.16
_CHOSEN: Final = 0.28


class YearsModel(RowsModel[YearCount]):
    """Holds years. said: what says a count in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda each: each.year, parent)
        self.said: Callable[[int], str] = texts.faces

    def shown(self, value: YearCount, role: int) -> Any:
        """Return what a role shows of a year."""
        if role == Qt.ItemDataRole.DisplayRole:
            return year_title(value.year)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{year_title(value.year)}, {self.said(value.count)}"
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

    def show_years(self, years: Sequence[YearCount], said: Callable[[int], str]) -> None:
        """Show how much there is of each year; out of sight where there is nothing to choose.

        said: what says a count in words.
        """
        self.years.said = said
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
    """Paints a year on a bar that is as long as there is much of it."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:  # noqa: N802 - Qt's name
        """Fill the row."""
        return _ROW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a year."""
        each: YearCount = index.data(RowsModel.VALUE)
        model = index.model()
        rows = model.rows if isinstance(model, YearsModel) else ()
        most = max((row.count for row in rows if row.year is not None), default=1)
        rect, palette = QRectF(option.rect).adjusted(2, 2, -4, -2), option.palette
        accent = palette.color(QPalette.ColorRole.Highlight)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        with smooth(painter):
            painter.setPen(accent if option.state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(faint(accent, _CHOSEN if chosen else 0.0))
            painter.drawRoundedRect(rect, 6, 6)
            if each.year is not None:
                bar = QRectF(rect)
                bar.setWidth(max(rect.width() * each.count / most, 6))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(faint(accent, _BAR))
                painter.drawRoundedRect(bar, 6, 6)
            within, title = rect.adjusted(8, 0, -8, 0), year_title(each.year)
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            painter.drawText(within, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            count = texts.number(each.count)
            painter.drawText(within, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)


def year_title(year: int | None) -> str:
    """Return what a year goes by, UNDATED and None for all too."""
    if year is None:
        return translate("Timeline", "All years")
    return translate("Timeline", "No date") if year == UNDATED else str(year)
