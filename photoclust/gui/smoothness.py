"""Keep the window's own thread from waiting for others: to be called before Qt begins.

docs/decisions/0513 has the figures.
"""

import os
import sys
from typing import Final

SWITCH_SECONDS: Final = 0.0005
"""So long the window waits for the interpreter's lock beside a job, each time it comes from Qt to Python: for
every cell that it paints. By Python's own 5 ms a page of a grid took a fifth of a second."""


def keep_smooth() -> None:
    """Paint in the window's thread alone, and let it have its turn soon.

    Qt hands what it paints, tile by tile, to threads of its own and waits for each: for cells of a grid that
    takes longer than to paint them.
    """
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    sys.setswitchinterval(SWITCH_SECONDS)
