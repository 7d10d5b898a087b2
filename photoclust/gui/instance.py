"""One window for each user and library: a second start hands what it was asked for to the first, and ends.

A local socket (on Windows a named pipe) that only this user may open stands for the window. Not every socket
that lies there has a window behind it: one that crashed leaves its own, so nothing counts but an answer.
"""

import hashlib
import json
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MILLISECONDS: Final = 30_000
"""For an answer: a window may take this long to come up on a busy computer; one that hangs is passed over."""
_LARGEST: Final = 1 << 20
_TAKEN: Final = b"taken\n"
_REFUSED: Final = b"refused\n"
_TOKENS: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Call:
    """What a start asks for. paths: absolute; none: come to the front. token: the desktop's leave for it."""

    paths: tuple[Path, ...] = ()
    token: str = ""

    @classmethod
    def of_this_start(cls, paths: tuple[Path, ...]) -> "Call":
        """Return what this process was started for."""
        token = next((os.environ[name] for name in _TOKENS if os.environ.get(name)), "")
        return cls(tuple(path.absolute() for path in paths), token)

    def to_bytes(self) -> bytes:
        """Return one line."""
        paths = [os.fsencode(path).decode("utf-8", "surrogateescape") for path in self.paths]
        return json.dumps({"paths": paths, "token": self.token}).encode("ascii") + b"\n"

    @classmethod
    def from_bytes(cls, line: bytes) -> "Call | None":
        """Read a line that another version may have written; None if it makes no sense."""
        try:
            said = json.loads(line)
            paths = tuple(
                Path(os.fsdecode(path.encode("utf-8", "surrogateescape"))) for path in said["paths"]
            )
            token = str(said.get("token", ""))
        except (ValueError, LookupError, TypeError, AttributeError):
            return None
        return cls(paths, token) if all(path.is_absolute() for path in paths) else None


class Instance(QObject):
    """Stands for the one window of a library: claim() first, then receive(), in the end close()."""

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = _place_of(library)
        self._receive: Callable[[Call], bool] | None = None
        self._waiting: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def claim(self, call: Call, *, patience: int = PATIENCE_MILLISECONDS) -> bool:
        """Become the window; or let the one that is there take the call, and return False."""
        lock = QLockFile(_lock_beside(self._place))
        lock.tryLock(patience)  # two starts at once must not both find nobody; without a lock they may
        try:
            if _is_taken(self._place, call, patience):
                return False
            QLocalServer.removeServer(self._place)  # a crashed window's, or one's that does not answer
            if not self._server.listen(self._place):
                log.warning("a second start will not find this window: %s", self._server.errorString())
            return True
        finally:
            lock.unlock()

    def receive(self, receive: Callable[[Call], bool]) -> None:
        """Have calls taken; receive returns False when the window is leaving."""
        self._receive = receive
        for socket in tuple(self._waiting):
            self._read(socket)

    def close(self) -> None:
        """Answer no more."""
        self._server.close()

    @Slot()
    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._waiting.append(socket)
            socket.setReadBufferSize(_LARGEST)
            socket.readyRead.connect(partial(self._read, socket))
            socket.disconnected.connect(partial(self._forget, socket))
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if self._receive is None or not socket.canReadLine():
            if socket.bytesAvailable() >= _LARGEST:
                socket.abort()
            return
        call = Call.from_bytes(bytes(socket.readLine().data()))
        taken = call is not None and self._receive(call)
        socket.write(_TAKEN if taken else _REFUSED)
        socket.disconnectFromServer()

    def _forget(self, socket: QLocalSocket) -> None:
        if socket in self._waiting:
            self._waiting.remove(socket)
            socket.deleteLater()


def _is_taken(place: str, call: Call, patience: int) -> bool:
    """Tell whoever listens there, and say whether they took it."""
    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(patience):
        return False
    _let_it_come_forward()
    socket.write(call.to_bytes())
    while not socket.canReadLine() and socket.waitForReadyRead(patience):
        pass
    return bytes(socket.readLine().data()) == _TAKEN


def _let_it_come_forward() -> None:
    """Pass on the right to take the foreground, which Windows gives to the program that was just started."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


def _place_of(library: Path) -> str:
    """Return the name of a library's socket: a path, or of a pipe on Windows."""
    name = hashlib.sha256(os.fsencode(os.path.normcase(library.resolve()))).hexdigest()[:16]
    if sys.platform == "win32":
        return f"photoclust-{os.environ.get('USERNAME', '')}-{name}"
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    return str(Path(folder) / f"photoclust-{name}")


def _lock_beside(place: str) -> str:
    if sys.platform == "win32":
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
        return str(Path(folder) / f"{place}.lock")
    return f"{place}.lock"
