"""How fast a scan goes and how long it still takes, over the last while."""

from collections import deque
from dataclasses import dataclass
from typing import Final

WINDOW_SECONDS: Final = 30.0
_ENOUGH_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Estimate:
    """photos a second, and seconds left; None while too little was seen."""

    rate: float | None
    seconds_left: float | None


class Pace:
    """Measures over a window, so that one slow photo or a pause does not spoil the estimate."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self._seen: deque[tuple[float, int]] = deque()

    def note(self, now: float, done: int) -> None:
        """Remember how many photos are done."""
        self._seen.append((now, done))
        while self._seen[-1][0] - self._seen[0][0] > WINDOW_SECONDS:
            self._seen.popleft()

    def forget(self) -> None:
        """Begin anew, after a pause."""
        self._seen.clear()

    def estimate(self, total: int) -> Estimate:
        """Return what the window says."""
        if len(self._seen) < 2 or self._seen[-1][0] - self._seen[0][0] < _ENOUGH_SECONDS:
            return Estimate(None, None)
        (began, before), (now, done) = self._seen[0], self._seen[-1]
        rate = (done - before) / (now - began)
        return Estimate(rate, (total - done) / rate if rate > 0 else None)
