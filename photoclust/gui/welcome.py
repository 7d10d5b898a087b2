"""What one sees before there is a library: what will happen, and one thing to do."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from photoclust.gui.icons import IconLabel, application_icon
from photoclust.gui.theme import faint

_WIDTH: Final = 560
_MARK: Final = 72


def dropped_folders(event: QDropEvent) -> list[Path]:
    """Return the folders that are dragged; of a file, the folder it is in."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    folders = [path if path.is_dir() else path.parent for path in paths]
    return list(dict.fromkeys(folders))


class WelcomePage(QWidget):
    """Asks for a folder. choose_wanted: by a dialog. folders_dropped: paths that were dropped."""

    choose_wanted = Signal()
    folders_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._target = _DropTarget()
        self.choose = self._target.choose
        self.choose.clicked.connect(self.choose_wanted)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(3)
        column.addWidget(_mark(), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(_label(self.tr("Who is in your photos?"), "display"))
        column.addWidget(
            _label(
                self.tr(
                    "Photoclust looks through a folder, finds every face, and puts the faces of one person"
                    " together. You only say who they are."
                )
            )
        )
        column.addSpacing(10)
        column.addWidget(self._target)
        column.addSpacing(6)
        column.addWidget(_promise(self.tr("Your photos never leave this computer, and are never changed.")))
        column.addStretch(4)
        middle = QHBoxLayout(self)
        middle.addStretch()
        middle.addLayout(column)
        middle.addStretch()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Show that folders may be dropped here."""
        if dropped_folders(event):
            event.acceptProposedAction()
            self._target.light_up(lit=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Show that nothing is over the page any more."""
        self._target.light_up(lit=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take the folders."""
        self._target.light_up(lit=False)
        event.acceptProposedAction()
        self.folders_dropped.emit(dropped_folders(event))


class _DropTarget(QFrame):
    """The dashed field that folders are dropped on, around the button that chooses one."""

    def __init__(self) -> None:
        super().__init__()
        self._lit = False
        self.choose = QPushButton(self.tr("Choose a folder…"))
        self.choose.setProperty("role", "primary")
        self.choose.setMinimumSize(QSize(200, 40))
        self.choose.setAutoDefault(True)  # so that Enter presses it, too
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 26, 24, 22)
        column.setSpacing(10)
        column.addWidget(self.choose, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(_label(self.tr("or drop folders with photos here"), "quiet"))

    def light_up(self, *, lit: bool) -> None:
        """Show whether something hangs over the page."""
        self._lit = lit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the dashed edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        edge = accent if self._lit else faint(self.palette().color(QPalette.ColorRole.PlaceholderText), 0.6)
        painter.setPen(QPen(edge, 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(faint(accent, 0.12) if self._lit else QColor(0, 0, 0, 0))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 12, 12)


def _promise(sentence: str) -> QWidget:
    """Return a sentence beside a lock."""
    promise = QWidget()
    row = QHBoxLayout(promise)
    row.addStretch()
    row.addWidget(IconLabel("lock", 18))
    row.addWidget(_label(sentence, "quiet", fixed=False))
    row.addStretch()
    return promise


def _mark() -> QLabel:
    mark = QLabel()
    mark.setPixmap(application_icon().pixmap(QSize(_MARK, _MARK)))
    return mark


def _label(text: str, role: str = "", *, fixed: bool = True) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    if fixed:
        label.setWordWrap(True)
        label.setFixedWidth(_WIDTH if role != "quiet" else _WIDTH - 48)
    return label
