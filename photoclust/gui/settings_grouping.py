"""Stricter or looser: a slider that says what it would change before it changes anything."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from photoclust.difference import Regrouping
from photoclust.errors import ModelError
from photoclust.gui.growing import Workshop
from photoclust.gui.jobs import Jobs
from photoclust.gui.preferences import Preferences
from photoclust.gui.reading import Reading
from photoclust.gui.regrouping_texts import ChangeInWords
from photoclust.gui.settings_parts import Page, quiet
from photoclust.gui.strictness_slider import STEPS, StrictnessSlider, said
from photoclust.library import Library
from photoclust.regroup import preview

_REST_MILLISECONDS: Final = 350


@dataclass(frozen=True, slots=True)
class _Choice:
    """strictness: of the slider, -1 to 1. afresh: guesses that still fit are let go as well."""

    strictness: float
    afresh: bool


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a choice would change; None in a library that no model has seen yet."""

    choice: "_Choice"
    change: Regrouping | None


class GroupingPage(Page):
    """Lets the owner choose how alike faces must be. applied: the choice was saved, True to group afresh."""

    applied = Signal(bool)

    def __init__(
        self, preferences: Preferences, workshop: Workshop, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences, self._workshop = preferences, workshop
        self._is_grouping = False
        self._in_words = ChangeInWords(self)
        self._reading = Reading(workshop.library, jobs, self)
        self._reading.arrived.connect(self._show_outcome)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest.timeout.connect(self._ask)
        self.value = QLabel()
        self.middle = QPushButton(self.tr("Back to the middle"))
        self.slider = StrictnessSlider()
        self.slider.setAccessibleName(self.tr("How alike the faces of one person must be"))
        self.afresh = QCheckBox(self.tr("Let go of all guesses, also of those that still fit"))
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.apply = QPushButton(self.tr("Apply"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self.slider.valueChanged.connect(self._follow)
        self.afresh.toggled.connect(self._follow)
        self.middle.clicked.connect(lambda: self.slider.setValue(0))
        self.apply.clicked.connect(self._apply)
        self.cancel.clicked.connect(self.restore)
        self.restore()

    @property
    def strictness(self) -> float:
        """What the slider says, -1 to 1."""
        return self.slider.value() / STEPS

    @Slot()
    def restore(self) -> None:
        """Put the choice back to what is in force."""
        self.afresh.setChecked(False)
        self.slider.setValue(self._in_force)
        self._follow()

    @property
    def _in_force(self) -> int:
        """The slider's step that faces are grouped by now."""
        return round(self._preferences.now.strictness * STEPS)

    @Slot()
    def _follow(self) -> None:
        changed = self._is_changed
        self._say_value()
        self.apply.setEnabled(changed)
        self.cancel.setEnabled(changed)
        if changed:
            self.outcome.setText(self.tr("Working out what would change…"))
            self._rest.start()
        else:
            self._rest.stop()
            self.outcome.setText(
                self.tr("This is how faces are grouped now. Move the slider to see what would change.")
            )

    def _say_value(self) -> None:
        step = self.slider.value()
        self.slider.show_in_force(self._in_force)
        self.value.setText(said(step, self._in_force))
        self.slider.setAccessibleDescription(self.value.text())
        self.middle.setEnabled(step != 0)

    @property
    def _is_changed(self) -> bool:
        moved = self.slider.value() != self._in_force
        return moved or self.afresh.isChecked()

    @property
    def _choice(self) -> _Choice:
        return _Choice(self.strictness, self.afresh.isChecked())

    @Slot()
    def _ask(self) -> None:
        choice, rules = self._choice, self._workshop.rules

        def question(library: Library) -> _Outcome:
            try:
                wanted = replace(rules(), strictness=choice.strictness)
                return _Outcome(choice, preview(library, wanted, afresh=choice.afresh))
            except ModelError:
                return _Outcome(choice, None)

        self._reading.ask(question)

    @Slot(object)
    def _show_outcome(self, outcome: _Outcome) -> None:
        if not self._is_changed or outcome.choice != self._choice:
            return
        change = outcome.change
        if change is None or not change.faces:
            self.outcome.setText(self.tr("There are no faces yet. The choice holds for the next scan."))
        else:
            self.outcome.setText(self._in_words.foreseen(change))

    @Slot()
    def _apply(self) -> None:
        choice = self._choice
        self._preferences.change(strictness=choice.strictness)
        self.restore()
        self._is_grouping = True
        self.outcome.setText(self.tr("Grouping all faces anew…"))
        self.applied.emit(choice.afresh)

    def show_done(self, change: Regrouping) -> None:
        """Say what was changed, unless the owner is choosing again."""
        self._is_grouping = False
        if not self._is_changed:
            self.outcome.setText(self._in_words.done(change))

    def end_grouping(self) -> None:
        """Know that nothing is being grouped any more, whatever came of it."""
        if self._is_grouping:
            self._is_grouping = False
            self._follow()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.value, 1)
        above.addWidget(self.middle)
        ends = QGridLayout()
        ends.addWidget(self.slider, 0, 0, 1, 2)
        ends.addWidget(quiet(self.tr("Looser: fewer, larger groups; more mistakes")), 1, 0)
        right = quiet(self.tr("Stricter: more, purer groups; more to merge"))
        right.setAlignment(Qt.AlignmentFlag.AlignRight)
        ends.addWidget(right, 1, 1)
        below = QHBoxLayout()
        below.addWidget(self.outcome, 1)
        below.addWidget(self.cancel)
        below.addWidget(self.apply)
        self.add_card(
            self.tr("How alike the faces of one person must be"),
            quiet(
                self.tr(
                    "Faces that you named or confirmed, and all else you said, stay as they are: only what"
                    " Photoclust guessed may move."
                )
            ),
            above,
            ends,
            self.afresh,
            quiet(
                self.tr(
                    "Without this, faces stay where they are shown while they fit there, and the slider is"
                    " for new ones."
                )
            ),
            below,
            quiet(
                self.tr(
                    "Ctrl+Z does not take this back. To go back, move the slider to where it was, and let go"
                    " of all guesses."
                )
            ),
        )
        self.end()
