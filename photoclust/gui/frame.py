"""The sidebar and, beside it, the page that is shown; remembers the way back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from photoclust.gui.actions import action
from photoclust.gui.empty_page import EmptyPage
from photoclust.gui.sections import Section
from photoclust.gui.sidebar import Sidebar


class _Pages(QStackedWidget):
    """Does not pass on what height a page wishes at a width: Qt would take it for the least of the window."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that no height follows from the width."""
        return False


class Frame(QWidget):
    """Shows sections, which the sidebar leads to, and pages that one comes to from these.

    turned: another page is shown. left: the owner went there; a page may also have nothing to show any more.
    """

    turned = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sidebar = Sidebar()
        self.pages = _Pages()
        self.sections: list[Section] = []
        self._empty = EmptyPage()
        self._is_filled = False
        self._way: list[QWidget] = []
        self._enter: dict[QWidget, Callable[[], object]] = {}
        self._within: dict[QWidget, Section] = {}
        self.pages.addWidget(self._empty)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(self.pages, 1)
        self.back: QAction = action(
            self,
            self.tr("Back"),
            ["Escape", "Alt+Left"],
            self.go_back,
            scope=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.sidebar.wanted.connect(lambda number: self.show_section(self.sections[number]))

    @property
    def page(self) -> QWidget:
        """The page that is shown, or would be were there faces."""
        return self._way[-1] if self._way else self._empty

    @property
    def has_page(self) -> bool:
        """Say whether any page was turned to yet."""
        return bool(self._way)

    def add_section(self, section: Section) -> None:
        """Add a section to the sidebar."""
        self.sections.append(section)
        self.sidebar.add(section.title, section.icon)
        self.add_page(section.page, section.enter, within=section)

    def add_page(self, page: QWidget, enter: Callable[[], object], *, within: Section | None = None) -> None:
        """Add a page that sections lead to; enter: called when it comes up.

        within: the section that it is of, wherever one came from; of none, it is of the page before it.
        """
        self.pages.addWidget(page)
        self._enter[page] = enter
        if within is not None:
            self._within[page] = within

    def show_section(self, section: Section) -> None:
        """Turn to a section; the way back begins anew."""
        self._go([section.page])

    def go_to(self, page: QWidget) -> None:
        """Turn to a page from which one can come back."""
        self._go([*(each for each in self._way if each is not page), page])

    def go_back(self) -> None:
        """Turn to where one came from."""
        if len(self._way) > 1:
            self._go(self._way[:-1])

    def leave(self, page: QWidget) -> None:
        """Take a page that has nothing to show any more off the way."""
        if page in self._way:
            self._turn([each for each in self._way if each is not page])

    def show_filled(self, *, filled: bool) -> None:
        """Know whether the library holds faces; while it does not, sections say what they are for."""
        if filled != self._is_filled:
            self._is_filled = filled
            before = self.pages.currentWidget()
            self._show()
            if self.pages.currentWidget() is not before:
                self._enter_shown()

    def _go(self, way: list[QWidget]) -> None:
        self._turn(way)
        self.left.emit()

    def _turn(self, way: list[QWidget]) -> None:
        self._way = way
        section = next((self._within[page] for page in reversed(way) if page in self._within), None)
        if section is not None:
            self.sidebar.mark(self.sections.index(section))
        self._show()
        self._enter_shown()
        self.turned.emit()

    def _enter_shown(self) -> None:
        """Tell a page that it came up; none of a section that only says what it is for."""
        if self.pages.currentWidget() is self.page:
            self._enter[self.page]()

    def _show(self) -> None:
        section = next((each for each in self.sections if each.page is self.page), None)
        is_empty = section is not None and bool(section.empty) and not self._is_filled
        if section is not None:
            self._empty.say(section.icon, section.empty)
        self.pages.setCurrentWidget(self._empty if is_empty else self.page)
        self.back.setEnabled(len(self._way) > 1)
