"""Show what Python's collector does to a window while a job runs, and that the sweeper keeps it from that.

    python -m benchmarks.collector [--seconds 10] [--times 3]

The window's thread makes dialogs and drops them; each is held by a cycle alone, so that only the collector
can delete it. Meanwhile a job makes rubbish of plain lists. Left to itself the collector runs in the job's
thread, for that allocates most, and deletes dialogs that Qt is working on in the other: the process dies.
With photoclust.gui.sweeping it runs in the window's thread. Each time is a process of its own
(benchmarks.collector_window).
"""

import argparse
import os
import signal
import subprocess
import sys


def main(arguments: list[str]) -> int:
    """Try both ways and say how often each died; 0 if only Python's own way did."""
    parser = argparse.ArgumentParser(prog="benchmarks.collector", description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--times", type=int, default=3)
    given = parser.parse_args(arguments)
    died = {way: sum(_dies(way, given.seconds) for _ in range(given.times)) for way in ("python", "sweeping")}
    for way, count in died.items():
        print(f"{way}: died {count} of {given.times} times")
    return int(died["python"] == 0 or died["sweeping"] > 0)


def _dies(way: str, seconds: float) -> bool:
    command = [sys.executable, "-m", "benchmarks.collector_window", way, str(seconds)]
    ended = subprocess.run(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False)
    return ended.returncode == -signal.SIGSEGV


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
