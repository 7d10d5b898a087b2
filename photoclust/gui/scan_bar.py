"""How the scan goes: one strip at the foot of the window."""

import time

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from photoclust.faces.diagnosis import DeviceReport
from photoclust.gui import texts
from photoclust.gui.growing import ScanStep, Stage
from photoclust.gui.icons import IconButton
from photoclust.gui.pace import Pace
from photoclust.wording import plain


class ScanBar(QFrame):
    """Shows a scan's steps; says what the owner presses.

    pause_wanted: True to pause, False to go on. skipped_wanted, device_wanted: tell me more.
    """

    pause_wanted = Signal(bool)
    stop_wanted = Signal()
    skipped_wanted = Signal()
    device_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._pace = Pace()
        self._paused = self._by_itself = False
        self._step: ScanStep | None = None
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(self.tr("Scan"))
        self.headline = QLabel()
        self.folder = _ElidedLabel()
        self.pause = IconButton("pause", self.tr("Pause"))
        self.stop = IconButton("stop", self.tr("Stop"))
        self.skipped = IconButton("skipped", "", role="link")
        self.device = IconButton("chip", "", role="link")
        self._lay_out()
        self.pause.clicked.connect(self._toggle)
        self.stop.clicked.connect(self._stop)
        self.skipped.clicked.connect(self.skipped_wanted)
        self.device.clicked.connect(self.device_wanted)

    def begin(self, *, by_itself: bool = False) -> None:
        """Start over for a new scan. by_itself: of photos that came in while nobody asked."""
        self._by_itself = by_itself
        self._pace.forget()
        self._step = None
        self._set_paused(paused=False)
        self.pause.setEnabled(True)
        self.stop.setEnabled(True)
        self.skipped.hide()
        self.device.setVisible(bool(self.device.text()))
        self.bar.setRange(0, 0)
        self.headline.setText(self.tr("Getting ready…"))
        self.folder.show_text("")
        self.show()

    def show_step(self, step: ScanStep) -> None:
        """Show how the scan stands."""
        self._step = step
        progress = step.progress
        if step.stage is Stage.LOOKING:
            self._pace.note(time.monotonic(), progress.done)
            self.bar.setRange(0, max(progress.total, 1))
            self.bar.setValue(progress.done)
        self.headline.setText(self._headline(step))
        self.folder.show_text("" if progress.current is None else plain(progress.current.parent))
        self.skipped.setText(self.tr("%1 skipped").replace("%1", texts.files(progress.skipped)))
        self.skipped.setAccessibleName(self.skipped.text())
        self.skipped.setVisible(progress.skipped > 0)

    def show_device(self, report: DeviceReport) -> None:
        """Say where the models run."""
        where = self.tr("On the graphics card") if report.device == "cuda" else self.tr("On the processor")
        self.device.setText(where)
        self.device.setAccessibleName(where)
        self.device.setToolTip(report.reason)
        self.device.show()

    def _headline(self, step: ScanStep) -> str:
        progress = step.progress
        if step.stage is Stage.PREPARING:
            return self.tr("Getting ready…")
        if step.stage is Stage.GROUPING:
            return self.tr("Putting the faces of each person together…")
        done = self.tr("%1 of %2").replace("%1", texts.number(progress.done))
        parts = [self.tr("New photos")] if self._by_itself else []
        parts += [done.replace("%2", texts.photos(progress.total)), texts.faces(progress.faces)]
        if self._paused:
            parts.append(self.tr("paused"))
        else:
            estimate = self._pace.estimate(progress.total)
            parts += [texts.rate(estimate), texts.time_left(estimate)]
        return texts.SEPARATOR.join(filter(None, parts))

    def _toggle(self) -> None:
        self._set_paused(paused=not self._paused)
        self.pause_wanted.emit(self._paused)
        if self._step is not None:
            self.headline.setText(self._headline(self._step))

    def _set_paused(self, *, paused: bool) -> None:
        self._paused = paused
        self._pace.forget()
        self.pause.show_as("resume", self.tr("Resume")) if paused else self.pause.show_as(
            "pause", self.tr("Pause")
        )

    def _stop(self) -> None:
        self.pause.setEnabled(False)
        self.stop.setEnabled(False)
        self.headline.setText(self.tr("Stopping after the photos at hand…"))
        self.stop_wanted.emit()

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.headline)
        above.addStretch()
        above.addWidget(self.pause)
        above.addWidget(self.stop)
        self.folder.setProperty("role", "quiet")
        below.addWidget(self.folder, 1)
        below.addWidget(self.skipped)
        below.addWidget(self.device)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 8)
        column.setSpacing(6)
        column.addLayout(above)
        column.addWidget(self.bar)
        column.addLayout(below)


class _ElidedLabel(QLabel):
    """One line that gives way in its middle, as long paths need."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show as much of a text as fits."""
        self._whole = text
        self.setToolTip(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Need no width."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        """Fit the new width."""
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, self.width()))
