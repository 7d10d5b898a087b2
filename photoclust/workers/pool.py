"""The executor: a queue of tasks and the keepers that empty it."""

import os
import queue
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from multiprocessing import resource_tracker
from multiprocessing.reduction import ForkingPickler
from types import TracebackType
from typing import Any, ParamSpec, TypeVar

import psutil

from photoclust.workers.keeper import Keeper, Task
from photoclust.workers.process import Call, TaskLimits, WarmUp

_P = ParamSpec("_P")
_T = TypeVar("_T")


def available_cores() -> int:
    """Count the physical cores that this process may use."""
    allowed = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return min(psutil.cpu_count(logical=False) or allowed, allowed)


class PhotoWorkers(Executor):
    """Run functions in spawned processes, each task within its limits.

    `warm_up` is called with `warm_up_args` in every process before its first task. It, and all that
    is submitted, must be importable and picklable. Ending a `with` block by an error stops at once.
    """

    def __init__(
        self,
        count: int | None = None,
        limits: TaskLimits | None = None,
        *,
        warm_up: Callable[..., object] | None = None,
        warm_up_args: tuple[Any, ...] = (),
    ) -> None:
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._closing = threading.Lock()
        self._closed = False
        resource_tracker.ensure_running()  # else the first keeper starts it, which unblocks its SIGINT
        keepers = range(count or available_cores())
        first_call = WarmUp(warm_up, warm_up_args)
        self._keepers = [Keeper(self._tasks, limits or TaskLimits(), first_call) for _ in keepers]
        for keeper in self._keepers:
            keeper.start()

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> "Future[_T]":
        """Queue a call; how many to queue at a time is the caller's choice."""
        call = bytes(ForkingPickler.dumps(Call(fn, args, kwargs)))
        future: Future[_T] = Future()
        with self._closing:
            if self._closed:
                raise RuntimeError("submitted to workers that were shut down")
            self._tasks.put(Task(future, call))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more tasks; let every process end after its last."""
        with self._closing:
            if cancel_futures:
                self._cancel_queued()
            if not self._closed:
                for _ in self._keepers:
                    self._tasks.put(None)
            self._closed = True
        for keeper in self._keepers if wait else ():
            keeper.join()

    def kill_workers(self) -> None:
        """Stop at once: cancel what is queued, break off what runs with BrokenExecutor."""
        for keeper in self._keepers:
            keeper.abandon()
        self.shutdown(cancel_futures=True)

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        if exc_type is None:
            self.shutdown()
        else:
            self.kill_workers()

    def _cancel_queued(self) -> None:
        """Empty the queue but for the marks that end the keepers."""
        marks = 0
        while not self._tasks.empty():
            task = self._tasks.get()
            if task is None:
                marks += 1
            else:
                task.future.cancel()
        for _ in range(marks):
            self._tasks.put(None)
