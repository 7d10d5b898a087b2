"""A task that goes wrong in a worker costs itself alone."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Future, wait
from pathlib import Path

import psutil
import pytest

from photoclust.errors import ModelError, UnreadablePhoto
from photoclust.workers import PhotoWorkers, TaskLimits
from tests import tasks_for_workers as tasks

MEGABYTE = 1 << 20
QUICK = TaskLimits(seconds=3, memory=256 * MEGABYTE)
REPOSITORY = Path(__file__).resolve().parents[1]

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture(scope="module")
def workers() -> Iterator[PhotoWorkers]:
    with PhotoWorkers(2, TaskLimits(seconds=30, memory=256 * MEGABYTE)) as pool:
        yield pool


def test_results_come_back_in_the_order_asked(workers: PhotoWorkers) -> None:
    assert list(workers.map(tasks.double, range(50))) == list(range(0, 100, 2))


def test_tasks_run_in_other_processes(workers: PhotoWorkers) -> None:
    pids = {workers.submit(tasks.own_pid).result() for _ in range(20)}
    assert os.getpid() not in pids
    assert len(pids) <= 2


@pytest.mark.parametrize(
    "crash", [tasks.leave, tasks.read_address_zero, pytest.param(tasks.kill_self, marks=needs_posix)]
)
def test_a_crash_costs_one_task(workers: PhotoWorkers, crash: Callable[[], None]) -> None:
    before = [workers.submit(tasks.double, n) for n in range(5)]
    crashed = workers.submit(crash)
    after = [workers.submit(tasks.double, n) for n in range(5)]
    with pytest.raises(UnreadablePhoto, match="crashed"):
        crashed.result()
    assert [future.result() for future in before + after] == [0, 2, 4, 6, 8] * 2


def test_twenty_crashes_in_a_row_cost_twenty_tasks() -> None:
    with PhotoWorkers(2) as pool:
        futures: list[Future[int]] = []
        for number in range(20):
            pool.submit(tasks.leave)
            futures.append(pool.submit(tasks.double, number))
        assert [future.result() for future in futures] == list(range(0, 40, 2))


def test_a_hanging_task_is_ended_at_its_limit_and_the_next_one_runs() -> None:
    with PhotoWorkers(1, QUICK) as pool:
        hanging, next_one = pool.submit(tasks.hang), pool.submit(tasks.double, 4)
        with pytest.raises(UnreadablePhoto, match=r"longer than 3 seconds"):
            hanging.result()
        assert next_one.result() == 8


def test_waiting_in_the_queue_does_not_count_as_time() -> None:
    with PhotoWorkers(1, QUICK) as pool:
        pool.submit(tasks.hang)
        assert pool.submit(tasks.double, 1).result() == 2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux refuses the memory at once")
def test_a_task_is_refused_memory_beyond_its_limit(workers: PhotoWorkers) -> None:
    with pytest.raises(UnreadablePhoto, match="more memory than the 256 MB"):
        workers.submit(tasks.fill_memory, 512 * MEGABYTE).result()
    assert workers.submit(tasks.fill_memory, 64 * MEGABYTE).result() == 64 * MEGABYTE


def test_a_process_that_ran_out_of_memory_is_replaced() -> None:
    with PhotoWorkers(1) as pool:
        before = pool.submit(tasks.own_pid).result()
        with pytest.raises(UnreadablePhoto, match="needs more memory"):
            pool.submit(tasks.run_out_of_memory_on_a_photo).result()
        assert pool.submit(tasks.own_pid).result() != before


def test_memory_that_no_limit_of_the_system_counts_is_seen_and_ended() -> None:
    with PhotoWorkers(1, TaskLimits(seconds=60, memory=200 * MEGABYTE)) as pool:
        with pytest.raises(UnreadablePhoto, match="more memory than the 200 MB"):
            pool.submit(tasks.fill_shared_memory, 300 * MEGABYTE).result()
        assert pool.submit(tasks.double, 1).result() == 2


def test_an_error_of_the_task_rises_with_the_place_it_came_from(workers: PhotoWorkers) -> None:
    with pytest.raises(KeyError, match="a bug") as caught:
        workers.submit(tasks.raise_bug).result()
    assert "raise_bug" in caught.value.__notes__[0]


def test_an_error_that_cannot_travel_is_told_in_words(workers: PhotoWorkers) -> None:
    with pytest.raises(RuntimeError, match="StubbornError: 1 and 2"):
        workers.submit(tasks.raise_stubborn).result()


def test_a_result_that_cannot_travel_is_an_error_of_its_task(workers: PhotoWorkers) -> None:
    with pytest.raises(Exception, match="pickle"):
        workers.submit(tasks.return_what_cannot_travel).result()


def test_workers_keep_to_one_thread(workers: PhotoWorkers) -> None:
    assert workers.submit(tasks.threads_allowed).result() == "1"


def test_every_process_is_warmed_up_once_also_after_a_crash() -> None:
    with PhotoWorkers(1, warm_up=tasks.warm_up_with, warm_up_args=("hello",)) as pool:
        assert pool.submit(tasks.words_of_warm_up).result() == ["hello"]
        pool.submit(tasks.leave)
        assert pool.submit(tasks.words_of_warm_up).result() == ["hello"]


def test_a_known_error_of_the_warm_up_is_not_blamed_on_the_photo() -> None:
    with PhotoWorkers(1, warm_up=tasks.fail_to_warm_up) as pool, pytest.raises(ModelError, match="install"):
        pool.submit(tasks.double, 1).result()


@pytest.mark.parametrize("bad_start", [tasks.leave, tasks.raise_bug])
def test_a_start_that_fails_is_a_broken_executor(bad_start: Callable[[], None]) -> None:
    with PhotoWorkers(1, warm_up=bad_start) as pool, pytest.raises(BrokenExecutor):
        pool.submit(tasks.double, 1).result()


def test_a_process_that_is_killed_while_it_starts_costs_no_photo_and_no_scan(tmp_path: Path) -> None:
    marker = str(tmp_path / "started once")
    with PhotoWorkers(1, warm_up=tasks.die_at_the_first_start, warm_up_args=(marker,)) as pool:
        assert pool.submit(tasks.double, 4).result() == 8


@needs_posix
def test_a_task_may_compute_for_little_longer_than_it_may_last(workers: PhotoWorkers) -> None:
    assert 30 <= workers.submit(tasks.seconds_it_may_compute).result() <= 41


@pytest.fixture(scope="module")
def confined() -> Iterator[PhotoWorkers]:
    with PhotoWorkers(1) as another:
        if not another.submit(tasks.can_be_confined).result():
            pytest.skip("this system has no Landlock")
    with PhotoWorkers(1, TaskLimits(confined=True)) as pool:
        yield pool


def test_a_confined_task_reads_files_and_writes_none(confined: PhotoWorkers, tmp_path: Path) -> None:
    (tmp_path / "photo").write_text("a photo")
    assert confined.submit(tasks.read_a_file, str(tmp_path / "photo")).result() == "a photo"
    for path in (tmp_path / "photo", tmp_path / "new", Path("/dev/shm/photoclust-new")):
        with pytest.raises(PermissionError):
            confined.submit(tasks.write_a_file, str(path)).result()
    assert (tmp_path / "photo").read_text() == "a photo"


def test_a_confined_task_runs_no_program(confined: PhotoWorkers) -> None:
    with pytest.raises(PermissionError):
        confined.submit(tasks.run_a_program).result()


def test_a_confined_task_connects_to_nobody(confined: PhotoWorkers) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, pytest.raises(PermissionError):
        confined.submit(tasks.call_home, server.getsockname()[1]).result()


def test_nothing_starts_before_there_is_work() -> None:
    before = set(psutil.Process().children())
    with PhotoWorkers(4):
        started = set(psutil.Process().children()) - before
    assert all("resource_tracker" in " ".join(child.cmdline()) for child in started)


def test_after_shutdown_no_task_is_taken() -> None:
    pool = PhotoWorkers(1)
    pool.shutdown()
    with pytest.raises(RuntimeError, match="shut down"):
        pool.submit(tasks.double, 1)


def test_a_queued_task_can_be_cancelled() -> None:
    with PhotoWorkers(1, QUICK) as pool:
        pool.submit(tasks.hang)
        queued = pool.submit(tasks.double, 1)
        pool.shutdown(cancel_futures=True)
    assert queued.cancelled()


@needs_posix
def test_killing_the_workers_breaks_off_what_runs_and_cancels_what_waits(tmp_path: Path) -> None:
    pool = PhotoWorkers(1)
    running = pool.submit(tasks.hang_after_telling, told_by := fifo_in(tmp_path))
    queued = pool.submit(tasks.double, 1)
    pid = int(Path(told_by).read_text())
    pool.kill_workers()
    assert isinstance(running.exception(), BrokenExecutor)
    assert queued.cancelled()
    assert not psutil.pid_exists(pid)


def fifo_in(folder: Path) -> str:
    """Make a pipe with a name: reading it waits for the worker that writes there."""
    os.mkfifo(folder / "pid")
    return str(folder / "pid")


OWNER = """
import sys
from photoclust.workers import PhotoWorkers
from tests import tasks_for_workers as tasks
if __name__ == "__main__":
    try:
        with PhotoWorkers(1) as pool:
            pool.submit(tasks.hang_after_telling, sys.argv[1]).result()
    except KeyboardInterrupt:
        print("stopped cleanly")
"""


def owner_of_a_hanging_task(folder: Path) -> "tuple[subprocess.Popen[str], psutil.Process]":
    """Start a program whose one task hangs; return it and its worker."""
    script, told_by = folder / "owner.py", fifo_in(folder)
    script.write_text(OWNER)
    program = subprocess.Popen(
        [sys.executable, str(script), told_by],
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    return program, psutil.Process(int(Path(told_by).read_text()))


@needs_posix
def test_no_worker_outlives_an_owner_that_was_killed(tmp_path: Path) -> None:
    program, worker = owner_of_a_hanging_task(tmp_path)
    program.kill()
    program.communicate()
    psutil.wait_procs([worker], timeout=30)
    assert not worker.is_running()


@needs_posix
def test_ctrl_c_stops_everything_without_a_traceback(tmp_path: Path) -> None:
    program, worker = owner_of_a_hanging_task(tmp_path)
    os.killpg(program.pid, signal.SIGINT)
    output, _ = program.communicate(timeout=60)
    assert output == "stopped cleanly\n"
    assert not worker.is_running()


def test_all_of_many_tasks_are_done_by_few_workers() -> None:
    with PhotoWorkers(2) as pool:
        futures = [pool.submit(tasks.double, number) for number in range(500)]
        assert not wait(futures).not_done
        assert sum(future.result() for future in futures) == 500 * 499
