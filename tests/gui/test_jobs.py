"""A job tells its steps, its failure and its end, and can be held and stopped."""

import threading
from collections.abc import Generator

from pytestqt.qtbot import QtBot

from photoclust.gui.jobs import Job, Jobs


class Walk:
    """Steps that wait for a word each; remembers whether it was closed."""

    def __init__(self) -> None:
        self.go = threading.Semaphore(0)
        self.taken = 0
        self.closed = False
        self.thread: threading.Thread | None = None

    def steps(self) -> Generator[int, None, None]:
        self.thread = threading.current_thread()
        try:
            while self.go.acquire():
                self.taken += 1
                yield self.taken
        finally:
            self.closed = True


def count_to(last: int) -> Generator[int, None, None]:
    yield from range(1, last + 1)


def fail() -> Generator[int, None, None]:
    yield 1
    raise ValueError("no")


def test_the_last_step_is_always_told(qtbot: QtBot) -> None:
    told: list[object] = []
    job = Job(lambda: count_to(5000))
    job.stepped.connect(told.append)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert told[-1] == 5000


def test_steps_that_come_faster_than_one_can_read_are_left_out(qtbot: QtBot) -> None:
    told: list[object] = []
    job = Job(lambda: count_to(5000))
    job.stepped.connect(told.append)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert len(told) < 500


def test_work_runs_in_a_thread_of_its_own(qtbot: QtBot) -> None:
    walk = Walk()
    job = Job(walk.steps)
    walk.go.release()
    with qtbot.waitSignal(job.stepped):
        job.start()
    assert walk.thread is not threading.main_thread()
    stop(job, walk, qtbot)


def test_cancelling_closes_the_generator(qtbot: QtBot) -> None:
    walk = Walk()
    job = Job(walk.steps)
    walk.go.release()
    with qtbot.waitSignal(job.stepped):
        job.start()
    stop(job, walk, qtbot)
    assert walk.closed


def test_a_paused_job_takes_no_further_step_until_resumed(qtbot: QtBot) -> None:
    walk = Walk()
    job = Job(walk.steps)
    job.pause()
    walk.go.release(3)
    with qtbot.waitSignal(job.stepped):
        job.start()
    assert walk.taken == 1
    job.resume()
    qtbot.waitUntil(lambda: walk.taken == 3)
    stop(job, walk, qtbot)


def test_a_failure_is_told_before_the_end(qtbot: QtBot) -> None:
    told: list[object] = []
    job = Job(fail)
    job.failed.connect(lambda error: told.append(type(error)))
    job.ended.connect(lambda: told.append("end"))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert told == [ValueError, "end"]


def test_jobs_forget_what_has_ended(qtbot: QtBot) -> None:
    jobs = Jobs()
    with qtbot.waitSignal(jobs.emptied):
        jobs.start(Job(lambda: count_to(3)))
    assert jobs.is_empty


def stop(job: Job, walk: Walk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(job.ended):
        job.cancel()
        walk.go.release()
