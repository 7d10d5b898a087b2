"""Where a photo lies in a view, whatever it is zoomed and pushed to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from photoclust.gui.zoom import Zoom
from photoclust.model import Box

PHOTO, VIEW = QSizeF(4000, 3000), QSizeF(1040, 790)
factors = st.floats(0.26, 7.9)
shares = st.floats(0.0, 1.0)


def test_a_photo_that_fits_is_seen_whole_in_the_middle() -> None:
    assert Zoom(PHOTO, VIEW).target == QRectF(20, 20, 1000, 750)


def test_a_small_photo_is_not_blown_up() -> None:
    assert Zoom(QSizeF(100, 100), VIEW).scale == 2.0


@given(factors, shares, shares)
def test_what_is_below_the_pointer_stays_there(factor: float, across: float, down: float) -> None:
    zoom = Zoom(PHOTO, VIEW).zoomed(1.0, QPointF(520, 395))
    point = QPointF(across * VIEW.width(), down * VIEW.height())
    before, after = zoom, zoom.zoomed(factor, point)
    seen = [
        ((point.x() - each.target.left()) / each.scale, (point.y() - each.target.top()) / each.scale)
        for each in (before, after)
    ]
    edge = after.target
    free = (
        edge.left() < 0 and edge.top() < 0 and edge.right() > VIEW.width() and edge.bottom() > VIEW.height()
    )
    if free:
        assert seen[0] == pytest.approx(seen[1], abs=0.01)


@given(factors, st.floats(-9000, 9000), st.floats(-9000, 9000))
def test_pushing_never_shows_beyond_the_photo(factor: float, across: float, down: float) -> None:
    zoom = Zoom(PHOTO, VIEW).zoomed(factor, QPointF(500, 400)).moved(QPointF(across, down))
    target = zoom.target
    for start, end, size, view in (
        (target.left(), target.right(), target.width(), VIEW.width()),
        (target.top(), target.bottom(), target.height(), VIEW.height()),
    ):
        if size >= view:
            assert start <= 1e-6
            assert end >= view - 1e-6


@given(factors, shares, shares)
def test_a_frame_and_its_box_are_each_other_s(factor: float, across: float, down: float) -> None:
    zoom = Zoom(PHOTO, VIEW).zoomed(factor, QPointF(across * 1000, down * 700))
    box = Box(1000, 800, 500, 600)
    back = zoom.box(zoom.frame(box))
    assert (back.x, back.y, back.width, back.height) == pytest.approx((1000, 800, 500, 600), abs=0.01)


def test_what_is_drawn_beyond_the_photo_ends_at_its_edge() -> None:
    zoom = Zoom(PHOTO, VIEW)
    box = zoom.box(QRectF(0, 0, 120, 120))
    assert (box.x, box.y) == (0, 0)
    assert (box.width, box.height) == pytest.approx((400, 400))
