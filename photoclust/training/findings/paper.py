"""The papers' own figures that stand beside ours."""

from typing import Final

JPEG: Final = {10: 67.3, 20: 81.4, 30: 83.9, 50: 85.5, 70: 86.1, 90: 86.5}
PIXELS: Final = {1_600: 37.8, 6_400: 79.5, 14_400: 84.5, 25_600: 85.7, 65_536: 86.4}
"""FaceNet, NN1: VAL at FAR 1e-3 in per cent."""

VERIFIED: Final = (
    ("FaceNet NN1, faces aligned (paper)", "99.63 ± 0.09", ""),
    ("FaceNet NN1, fixed crop (paper)", "98.87 ± 0.15", ""),
    ("DeepID2+, 25 networks and flips (paper)", "", "99.47 ± 0.12"),
    ("DeepID2+ and flips (paper)", "", "98.70"),
    ("DeepID2, 25 networks and flips (paper)", "", "99.15"),
    ("DeepID2 (paper)", "", "96.72"),
)
"""Both papers: accuracy on LFW's view 2 in per cent, by angle and by Joint Bayesian."""

CLOSED_AND_OPEN: Final = (
    ("DeepID2+, 25 networks (paper)", "95.0", "80.7"),
    ("DeepID2, 25 networks (paper)", "91.1", "61.6"),
)

DIMENSIONS: Final = {64: 86.8, 128: 87.9, 256: 87.2, 512: 85.6}
"""FaceNet, NN1: VAL at FAR 1e-3 in per cent by the embedding's size."""

TRAINING_SHARES: Final = {10: ("26M", "85.1"), 30: ("", ""), 100: ("260M", "86.2")}
"""FaceNet: images and VAL, by the share of them in per cent. It also has 1 % (2.6M, 76.3) and 20 %
(52M, 85.1)."""

NETWORKS: Final = {
    "nn1": "87.9 ± 1.9",
    "nn2": "89.4 ± 1.6",
    "nn3": "88.3 ± 1.7",
    "nn4": "82.0 ± 2.3",
    "nns1": "82.4 ± 2.4",
    "nns2": "51.9 ± 2.9",
    "nns1-residual": "",
}
"""FaceNet: VAL of each network; the last one is not the paper's."""

ABLATIONS: Final = {
    "deepid2plus-1000": ("DeepID2+", "98.70"),
    "deepid2plus-late-1000": ("DeepID2+ without early supervision", ""),
    "deepid2plus-small-1000": ("DeepID2+ with DeepID2's widths", ""),
    "deepid2-1000": ("DeepID2", "96.72"),
    "deepid2-fewer-1000": ("DeepID2 on two thirds of the people", ""),
}
"""Our runs: what each differs in, and the accuracy in per cent that the paper prints for it, by Joint
Bayesian with the mirror image. The others stand in its figure 3."""
