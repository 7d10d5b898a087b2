"""The papers' own figures that stand beside ours."""

from typing import Final

JPEG: Final = {10: 67.3, 20: 81.4, 30: 83.9, 50: 85.5, 70: 86.1, 90: 86.5}
PIXELS: Final = {1_600: 37.8, 6_400: 79.5, 14_400: 84.5, 25_600: 85.7, 65_536: 86.4}
"""FaceNet, NN1: VAL at FAR 1e-3 in per cent."""

CLOSED_AND_OPEN: Final = (
    ("DeepID2+, 25 networks (paper)", "95.0", "80.7"),
    ("DeepID2, 25 networks (paper)", "91.1", "61.6"),
)
