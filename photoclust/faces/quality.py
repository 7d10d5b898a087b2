"""How well a face can be recognised: is it sharp, does it look into the camera?"""

import math
from typing import Final

import numpy as np

from photoclust.faces.align import TEMPLATE_SIDE, Landmarks, Pixels, similarity, warp

_SIDE: Final = 64
_GREY: Final = np.array([0.299, 0.587, 0.114], dtype=np.float32)
_NOSE_DEPTH: Final = 0.5
"""How far the nose's tip is taken to stand before the line of the eyes, in eye distances: an
assumption about heads, not a measurement, so that yaw ranks faces rather than measures them."""


def sharpness(pixels: Pixels, landmarks: Landmarks) -> float:
    """Return the variance of the Laplacian of the grey face at 64 x 64 pixels (Pech-Pacheco 2000).

    The fixed size makes faces comparable: a face smaller than 64 pixels is enlarged and so counts as
    blurred, as it is for a recogniser. A flat grey face has 0, a crisp portrait some hundreds.
    """
    crop = warp(pixels, similarity(landmarks, _SIDE, TEMPLATE_SIDE), _SIDE)
    grey = crop.astype(np.float32) @ _GREY
    middle = grey[1:-1, 1:-1]
    laplacian = grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:] - 4 * middle
    return float(laplacian.var())


def yaw(landmarks: Landmarks) -> float:
    """Estimate the turn of the head in degrees, -90..90, positive towards the viewer's right.

    Under a weak perspective the eyes' distance shrinks with cos(yaw), and the nose's tip, which
    stands `depth` eye distances before their line, moves aside by depth * sin(yaw); so
    tan(yaw) = aside / (depth * distance seen). The eyes' line and the line from their middle to the mouth's
    serve as axes, which makes the estimate free of roll.
    """
    eyes = landmarks[1] - landmarks[0]
    middle = (landmarks[0] + landmarks[1]) / 2
    down = (landmarks[3] + landmarks[4]) / 2 - middle
    seen = float(eyes[0] * down[1] - eyes[1] * down[0])
    nose = landmarks[2] - middle
    aside = float(nose[0] * down[1] - nose[1] * down[0])
    return math.degrees(math.atan2(aside, _NOSE_DEPTH * max(seen, 0.0))) if seen or aside else 0.0
