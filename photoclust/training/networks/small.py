"""NNS1 and NNS2: small networks for phones, designed within FaceNet's budgets.

The paper gives their input, parameters and multiply-adds but no layer table. A narrow inception
trunk cannot hold 26M parameters within 220M multiply-adds; a fully connected layer over the flat
maps can (one multiply-add a parameter), so the rest of the budget goes there.
"""

from typing import Final

from torch import nn

from photoclust.training.networks.inception import NN2_BLOCKS, inception
from photoclust.training.networks.layers import Embedder

NNS1_WIDTH: Final = 0.43
NNS1_FLAT: Final = 440 * 6 * 6
NNS1_HIDDEN: Final = 1550
NNS2_WIDTH: Final = 0.14
NNS2_FLAT: Final = 144 * 5 * 4
NNS2_HIDDEN: Final = 1380


def nns1(dimension: int) -> Embedder:
    """Build NNS1 for 165x165 faces: about 220M multiply-adds, 26M parameters."""
    return _flat(NNS1_WIDTH, NNS1_FLAT, NNS1_HIDDEN, dimension)


def nns2(dimension: int) -> Embedder:
    """Build NNS2 for faces 140 high, 116 wide: about 20M multiply-adds, 4.3M parameters."""
    return _flat(NNS2_WIDTH, NNS2_FLAT, NNS2_HIDDEN, dimension)


def _flat(width: float, flat: int, hidden: int, dimension: int) -> Embedder:
    trunk = inception(NN2_BLOCKS, dimension, width).trunk
    head = nn.Sequential(
        nn.Flatten(), nn.Linear(flat, hidden), nn.ReLU(inplace=True), nn.Linear(hidden, dimension)
    )
    return Embedder(trunk, head)
