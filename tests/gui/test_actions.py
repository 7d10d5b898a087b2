"""Keys of actions are clear of what a system keeps for itself."""

import pytest
from PySide6.QtGui import QKeySequence

from photoclust.gui.actions import keys_on

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
