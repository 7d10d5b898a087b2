"""Networks without training, for measuring how long they take."""

from pathlib import Path

from photoclust.faces.contract import EmbedderContract
from photoclust.training.export import export
from photoclust.training.lessons import MIDDLE
from photoclust.training.networks import DESIGNS, build


def export_untrained(name: str, path: Path) -> Path:
    """Write a square-input network with random weights, which are as fast as any."""
    size = DESIGNS[name].height
    if size != DESIGNS[name].width:
        raise ValueError(f"{name} takes {DESIGNS[name].width}x{size} faces; only square inputs are exported")
    contract = EmbedderContract(
        id=f"{name}-untrained",
        title=f"{name} without training",
        licence="MIT",
        training="none",
        input_size=size,
        span=104.0,
        mean=(MIDDLE, MIDDLE, MIDDLE),
        std=(MIDDLE, MIDDLE, MIDDLE),
        dimension=128,
        same_person_similarity=0.5,
        cluster_similarity=0.5,
        calibration_slope=1.0,
        calibration_offset=0.0,
    )
    return export(build(name).eval(), contract, path).path
