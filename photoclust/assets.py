"""Find shipped files: the only way to resources/."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def path(name: str) -> Path:
    """Return where a shipped file lies: beside the package when installed, else in the checkout.

    Raises FileNotFoundError, since a missing resource is a broken installation.
    """
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError(f"resources/{name} is missing from this installation")
