"""The frozen window `photoclust-window`, on Windows without a console: where PyInstaller starts it."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a worker process goes no further than here

    from photoclust.gui.app import main

    sys.exit(main())
