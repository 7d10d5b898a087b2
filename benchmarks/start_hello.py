"""The least there is to a frozen Qt program: a bare window with a word, what a start is held against."""

import sys

from PySide6.QtWidgets import QApplication, QLabel

if __name__ == "__main__":
    application = QApplication(sys.argv)
    label = QLabel("hello")
    label.resize(1160, 780)
    label.show()
    sys.exit(application.exec())
