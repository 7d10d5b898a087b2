"""The frozen command `photoclust`: where PyInstaller starts it."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a worker process goes no further than here

    from photoclust.__main__ import main

    sys.exit(main())
