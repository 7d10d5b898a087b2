"""What the tests have worker processes do; importable by them."""

import ctypes
import mmap
import os
import signal
import socket
import sys
import time
from pathlib import Path

from photoclust.errors import ModelError, UnreadablePhoto
from photoclust.images import ImageLimits, decode
from photoclust.workers.confinement import confine

if sys.platform != "win32":
    import resource

_warm: list[str] = []


def double(number: int) -> int:
    return 2 * number


def own_pid() -> int:
    return os.getpid()


def size_of_photo(path: str) -> tuple[int, int]:
    picture = decode(Path(path).read_bytes(), ImageLimits())
    return picture.width, picture.height


def leave() -> None:
    os._exit(3)


def read_address_zero() -> None:
    ctypes.string_at(0)


def kill_self() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hang() -> None:
    while True:
        time.sleep(1)


def hang_after_telling(path: str) -> None:
    Path(path).write_text(str(os.getpid()))
    hang()


def fill_memory(size: int) -> int:
    return len(b"x" * size)


def run_out_of_memory_on_a_photo() -> None:
    raise UnreadablePhoto("The photo needs more memory than allowed.") from MemoryError()


def fill_shared_memory(size: int) -> None:
    """Take memory that is not private, which RLIMIT_DATA does not see."""
    with mmap.mmap(-1, size) as pages:
        for start in range(0, size, mmap.PAGESIZE):
            pages[start] = 1
        hang()


def raise_bug() -> None:
    raise KeyError("a bug")


class StubbornError(Exception):
    """An error that cannot be made again from its message, as pickling would have it."""

    def __init__(self, first: int, second: int) -> None:
        super().__init__(f"{first} and {second}")


def raise_stubborn() -> None:
    raise StubbornError(1, 2)


def return_what_cannot_travel() -> object:
    return lambda: None


def threads_allowed() -> str | None:
    return os.environ.get("OMP_NUM_THREADS")


def seconds_it_may_compute() -> float:
    return resource.getrlimit(resource.RLIMIT_CPU)[0] - time.process_time()


def write_a_file(path: str) -> None:
    Path(path).write_text("written by a photo")


def can_be_confined() -> bool:
    return confine()


def run_a_program() -> None:
    os.execv("/bin/true", ["true"])


def call_home(port: int) -> None:
    socket.create_connection(("127.0.0.1", port), timeout=5).close()


def read_a_file(path: str) -> str:
    return Path(path).read_text()


def warm_up_with(word: str) -> None:
    _warm.append(word)


def words_of_warm_up() -> list[str]:
    return _warm


def fail_to_warm_up() -> None:
    raise ModelError("The model file is missing: install Photoclust again.")


def die_at_the_first_start(marker: str) -> None:
    """Crash in the process that starts first, as something killed from outside would."""
    try:
        Path(marker).touch(exist_ok=False)
    except FileExistsError:
        return
    os._exit(9)
