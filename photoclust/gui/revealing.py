"""Show a file where it lies, the way of each platform."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QDesktopServices


def reveal(path: Path) -> bool:
    """Open the folder of a file, with the file selected where the platform can; say whether it worked."""
    if sys.platform == "win32":
        return subprocess.Popen(["explorer", f"/select,{path}"]).pid > 0
    if sys.platform == "darwin":
        return subprocess.call(["open", "-R", str(path)]) == 0
    return _ask_file_manager(path) or QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _ask_file_manager(path: Path) -> bool:
    """Ask the desktop's file manager, by the interface that they share on Linux."""
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    name = "org.freedesktop.FileManager1"
    call = QDBusMessage.createMethodCall(name, "/org/freedesktop/FileManager1", name, "ShowItems")
    call.setArguments([[QUrl.fromLocalFile(str(path)).toString()], ""])
    answer = bus.call(call, timeout=2000)
    return answer.type() == QDBusMessage.MessageType.ReplyMessage
