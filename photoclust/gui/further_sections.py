"""The sections below People: a page is added to the window here, and nowhere else."""

from PySide6.QtCore import QObject

from photoclust.gui.frame import Frame
from photoclust.gui.language import translate
from photoclust.gui.review_presenter import ReviewPresenter
from photoclust.gui.search_presenter import SearchPresenter
from photoclust.gui.sections import Desk, Section
from photoclust.gui.strangers_presenter import StrangersPresenter


def further_sections(desk: Desk, frame: Frame, window: QObject) -> tuple[Section, ...]:
    """Return the sections in the order of the sidebar; their presenters belong to the window."""
    review, searching = ReviewPresenter(desk, frame, window), SearchPresenter(desk, window)
    strangers = StrangersPresenter(desk, window)
    return (
        Section(
            translate("Sections", "Review"),
            "review",
            review.page,
            review.page.acts,
            translate("Sections", "Questions come up here once there are faces: are these the same person?"),
            review.enter,
        ),
        Section(
            translate("Sections", "Search"),
            "search",
            searching.page,
            searching.page.acts,
            translate("Sections", "Find photos by who is in them, once there are faces."),
            searching.enter,
        ),
        Section(
            translate("Sections", "Strangers"),
            "strangers",
            strangers.page,
            strangers.page.acts,
            translate(
                "Sections", "Whoever was seen on one occasion only is listed here, once there are faces."
            ),
            strangers.enter,
        ),
    )
