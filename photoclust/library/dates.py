"""The time of a photo that does not say when it was taken."""

from datetime import datetime


def file_time(modified_ns: int) -> datetime:
    """Return a file's time, for want of better; 1970 for one that no calendar has."""
    try:
        return datetime.fromtimestamp(modified_ns / 1e9)
    except (OverflowError, ValueError, OSError):
        return datetime(1970, 1, 1)
