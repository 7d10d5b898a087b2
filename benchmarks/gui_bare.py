"""What the window is held against: Qt's own list of plain text rows, which paints and reads nothing else."""

from PySide6.QtCore import (
    QElapsedTimer,
    QEventLoop,
    QSize,
    QSortFilterProxyModel,
    QStringListModel,
    Qt,
    QTimer,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

_WAKE_MILLISECONDS = 20
"""Between looks at a view that waits for another thread: asking without end would take its turns away."""


class BareWindow(QWidget):
    """Shows rows of text in a grid as large as the window's, with a line that filters them."""

    def __init__(self, cell: QSize, size: QSize) -> None:
        super().__init__()
        self.rows = QStringListModel(self)
        self.filtered = QSortFilterProxyModel(self)
        self.filtered.setSourceModel(self.rows)
        self.filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit()
        self.filter.textChanged.connect(self.filtered.setFilterFixedString)
        self.view = QListView()
        self.view.setViewMode(QListView.ViewMode.IconMode)
        self.view.setMovement(QListView.Movement.Static)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setGridSize(cell)
        self.view.setModel(self.filtered)
        column = QVBoxLayout(self)
        column.addWidget(self.filter)
        column.addWidget(self.view)
        self.resize(size)

    def fill(self, count: int) -> None:
        """Show so many rows, as read from nowhere."""
        self.rows.setStringList([f"Person {number}" for number in range(1, count + 1)])


def painted(view: QListView) -> None:
    """Do what waits, and paint a view that shows rows."""
    deadline, waker = QElapsedTimer(), QTimer(interval=_WAKE_MILLISECONDS)
    deadline.start()
    waker.start()
    while not view.model().rowCount() or not view.isVisible():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if deadline.hasExpired(60_000):
            raise TimeoutError("the list stayed empty for a minute")
    QApplication.processEvents()
    view.viewport().repaint()
