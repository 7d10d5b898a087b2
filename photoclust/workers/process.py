"""The far side: what runs in each spawned process.

Imports nothing heavy, so that the thread counts set here are read by whatever is imported later.
"""

import faulthandler
import math
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from typing import Any

from photoclust.errors import PhotoclustError
from photoclust.workers.confinement import confine

_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
_GRACE_SECONDS = 10.0
_STDERR = 2
_PICKLING_FAULTS = (pickle.PickleError, TypeError, AttributeError, ImportError, ValueError, LookupError)


@dataclass(frozen=True, slots=True)
class TaskLimits:
    """What one task may cost, and do.

    seconds: of wall-clock time, and of its worker's own time. memory: bytes of its worker's. confined: may
    neither write files, run programs nor use TCP, where the system can see to it (confinement.py).
    """

    seconds: float = 60.0
    memory: int = 2 << 30
    confined: bool = False


@dataclass(frozen=True, slots=True)
class WarmUp:
    """A call made once in every process before its first task."""

    fn: Callable[..., object] | None = None
    args: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """A function and what to call it with."""

    fn: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """A call's value, or the error it raised.

    spent: memory ran out on the way, so the process is better replaced: what filled it may have been
    earlier tasks, and the next would suffer.
    """

    value: Any = None
    error: BaseException | None = None
    spent: bool = False


def serve(pipe: Connection, limits: TaskLimits, warm_up: WarmUp) -> None:
    """Answer pickled calls until the pipe closes, beginning with the warm-up."""
    _settle_in(limits)
    _answer(pipe, partial(_warmed, warm_up))
    if limits.confined:
        confine()
    threading.Thread(target=_leave_with_owner, daemon=True).start()
    while True:
        try:
            pickled = pipe.recv_bytes()
        except (EOFError, OSError):
            return
        # The owner kills a worker that overruns. This is for when the owner was killed as well and
        # C code holds the interpreter: faulthandler's own thread needs no interpreter to end it.
        _allow_seconds(limits.seconds + _GRACE_SECONDS)
        faulthandler.dump_traceback_later(limits.seconds + _GRACE_SECONDS, exit=True, file=_STDERR)
        _answer(pipe, partial(_made, pickled))
        faulthandler.cancel_dump_traceback_later()


def _warmed(warm_up: WarmUp) -> None:
    if warm_up.fn is not None:
        warm_up.fn(*warm_up.args)


def received(pickled: bytes) -> Reply:
    """Unpickle a reply; one that cannot be is an error of its task's."""
    try:
        reply: Reply = pickle.loads(pickled)
    except _PICKLING_FAULTS as error:
        return Reply(error=error)
    return reply


def _made(pickled: bytes) -> object:
    call: Call = pickle.loads(pickled)
    return call.fn(*call.args, **call.kwargs)


def _answer(pipe: Connection, call: Callable[[], object]) -> None:
    """Send what a call returns or raises."""
    try:
        answer = ForkingPickler.dumps(Reply(value=call()))
    except Exception as error:  # noqa: BLE001 - nothing is swallowed: it rises again from Future.result()
        spent = isinstance(error, MemoryError) or isinstance(error.__cause__, MemoryError)
        answer = ForkingPickler.dumps(Reply(error=_sendable(error), spent=spent))
    pipe.send_bytes(answer)


def _sendable(error: Exception) -> Exception:
    """Add where a bug arose; stand in for an error that does not survive pickling."""
    where = "".join(traceback.format_exception(error))
    if not isinstance(error, PhotoclustError):
        error.add_note(f"In a worker process:\n{where}")
    try:
        pickle.loads(ForkingPickler.dumps(error))
    except _PICKLING_FAULTS:
        return RuntimeError(where)
    return error


def _settle_in(limits: TaskLimits) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the owner's to handle
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    # libtiff, libjpeg and their like complain about broken photos here; our errors go by the pipe.
    os.dup2(os.open(os.devnull, os.O_WRONLY), _STDERR)
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - not on Windows

        # RLIMIT_DATA counts private writable memory. RLIMIT_AS would count address space as well,
        # of which CUDA reserves far more than there is memory. Elsewhere the owner's glances do.
        resource.setrlimit(resource.RLIMIT_DATA, (limits.memory, limits.memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow_seconds(seconds: float) -> None:
    """Have the system end this process when it has computed for so long; it counts all that went before."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time() + seconds), most))


def _leave_with_owner() -> None:
    owner = multiprocessing.parent_process()
    if owner is not None:
        owner.join()
    os._exit(1)
