"""The thread that keeps one worker process: starts it, feeds it, watches it, buries it."""

import multiprocessing
import signal
import sys
import threading
import time
from concurrent.futures import BrokenExecutor, Future
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from typing import Any

import psutil

from photoclust.errors import BrokenOffReading, PhotoclustError
from photoclust.workers.process import Reply, TaskLimits, WarmUp, received, serve

_SPAWN = multiprocessing.get_context("spawn")
_START_SECONDS = 120.0  # to import and warm up on a busy machine with a cold disk
_STARTS = 3  # a process that something else kills while it starts is worth another try
_DEATH_SECONDS = 5.0  # to die of being killed
_GLANCE_SECONDS = 0.25  # between looks at a running task's memory


@dataclass(frozen=True, slots=True)
class Task:
    """A pickled call and the future that waits for it."""

    future: Future[Any]
    call: bytes


@dataclass(frozen=True, slots=True)
class _Worker:
    """A running process and our end of its pipe."""

    process: BaseProcess
    pipe: Connection

    def memory(self) -> int:
        """Bytes resident, 0 when it has just died."""
        try:
            return int(psutil.Process(self.process.pid).memory_info().rss)
        except psutil.Error:
            return 0

    def end(self) -> None:
        """Kill it, busy or not; one stuck in the system (a dead network drive) is left to its fate."""
        self.pipe.close()
        self.process.kill()
        self.process.join(_DEATH_SECONDS)
        if self.process.exitcode is not None:
            self.process.close()


class Keeper(threading.Thread):
    """Run tasks one after another in a process of its own until None comes."""

    def __init__(self, tasks: "SimpleQueue[Task | None]", limits: TaskLimits, warm_up: WarmUp) -> None:
        super().__init__(name="photo worker's keeper", daemon=True)
        self._tasks = tasks
        self._limits = limits
        self._warm_up = warm_up
        self._worker: _Worker | None = None
        self._abandoned = threading.Event()

    def run(self) -> None:
        """Take tasks until None comes."""
        if sys.platform != "win32":
            # Spawned processes inherit this thread's mask, so that Ctrl-C while they still import
            # prints no traceback. Python handles signals in the main thread, which stays open to it.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        while (task := self._tasks.get()) is not None:
            if task.future.set_running_or_notify_cancel():
                self._settle(task)
        self._dismiss()

    def abandon(self) -> None:
        """Break off the running task within a glance."""
        self._abandoned.set()

    def _settle(self, task: Task) -> None:
        reply = self._reply_to(task.call)
        if reply.spent:
            self._dismiss()
        if reply.error is None:
            task.future.set_result(reply.value)
        else:
            task.future.set_exception(reply.error)

    def _reply_to(self, call: bytes) -> Reply:
        """Have the call made; whatever ends the process becomes the task's error."""
        error: Exception
        try:
            worker = self._living_worker()
            worker.pipe.send_bytes(call)
            return self._listen(worker, self._limits.seconds)
        except TimeoutError:
            error = BrokenOffReading(f"Reading it took longer than {self._limits.seconds:g} seconds.")
        except MemoryError:
            error = BrokenOffReading(
                f"Reading it needs more memory than the {self._limits.memory / 2**20:.0f} MB allowed."
            )
        except (EOFError, OSError):
            error = BrokenOffReading("Reading it crashed the reader.")
        except (BrokenExecutor, PhotoclustError) as ours:
            error = ours
        return Reply(error=error, spent=True)

    def _living_worker(self) -> _Worker:
        """Return the process, a new one if need be; its failing to start is no photo's fault."""
        if self._worker is not None and self._worker.process.is_alive():
            return self._worker
        causes: list[Exception] = []
        while len(causes) < _STARTS:
            self._dismiss()
            try:
                return self._warmed()
            except (MemoryError, EOFError, OSError) as cause:
                causes.append(cause)
        raise BrokenExecutor("A worker process could not start.") from causes[-1]

    def _warmed(self) -> _Worker:
        """Return a new process that is ready for tasks."""
        self._worker = self._hired()
        error = self._listen(self._worker, _START_SECONDS).error
        if isinstance(error, PhotoclustError):
            raise error
        if error is not None:
            raise BrokenExecutor("A worker process could not warm up.") from error
        return self._worker

    def _hired(self) -> _Worker:
        ours, theirs = _SPAWN.Pipe()
        process = _SPAWN.Process(target=serve, args=(theirs, self._limits, self._warm_up), daemon=True)
        process.start()
        theirs.close()  # or the end of the process would not end the pipe
        return _Worker(process, ours)

    def _listen(self, worker: _Worker, seconds: float) -> Reply:
        """Wait for a reply; raise TimeoutError, MemoryError, EOFError or OSError when none comes."""
        end = time.monotonic() + seconds
        while not worker.pipe.poll(min(max(end - time.monotonic(), 0.0), _GLANCE_SECONDS)):
            if self._abandoned.is_set():
                raise BrokenExecutor("The workers were stopped.")
            if time.monotonic() >= end:
                raise TimeoutError
            if worker.memory() > self._limits.memory:
                raise MemoryError
        reply = received(worker.pipe.recv_bytes())
        if isinstance(reply.error, MemoryError):
            raise reply.error
        return reply

    def _dismiss(self) -> None:
        if self._worker is not None:
            self._worker.end()
            self._worker = None
