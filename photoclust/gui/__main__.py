"""`python -m photoclust.gui [--library FOLDER] [FILE_OR_FOLDER...]`."""

import multiprocessing
import sys

from photoclust.gui.app import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
