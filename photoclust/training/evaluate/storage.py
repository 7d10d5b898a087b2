"""What storing embeddings as 128 signed bytes costs, measured instead of believed."""

from photoclust.faces.embed import quantise, restore
from photoclust.training.crops import Crops, Floats, Indices
from photoclust.training.evaluate.subjects import Subject


def stored_as_bytes(subject: Subject) -> Subject:
    """Return the subject as the library remembers it: through the application's own bytes."""

    def embed(crops: Crops, rows: Indices) -> Floats:
        return restore(quantise(subject(crops, rows)))

    return embed
