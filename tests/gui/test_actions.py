"""Keys of actions: clear of what a system keeps for itself, and once each."""

import pytest
from PySide6.QtGui import QAction, QKeySequence

from photoclust.gui.actions import keys_on
from photoclust.gui.window import MainWindow

KEYS = ["Ctrl+H", "Ctrl+M", "Ctrl+Shift+H", "F2"]


@pytest.mark.parametrize(
    ("platform", "wanted"),
    [
        ("linux", KEYS),
        ("win32", KEYS),
        ("darwin", ["Meta+H", "Meta+M", "Ctrl+Shift+H", "F2"]),
    ],
)
def test_macos_keeps_its_own_keys_for_hiding_and_minimising(platform: str, wanted: list[str]) -> None:
    assert keys_on(platform, KEYS) == [QKeySequence(key) for key in wanted]


def test_a_key_that_is_held_goes_on_only_through_photos_and_in_size(window: MainWindow) -> None:
    with_keys = [each for each in window.findChildren(QAction) if each.shortcuts()]
    assert {each.text() for each in with_keys if each.autoRepeat()} == {
        "Previous photo",
        "Next photo",
        "Zoom in",
        "Zoom out",
    }
