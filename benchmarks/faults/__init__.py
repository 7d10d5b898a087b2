"""Break everything around a scan, with somebody naming people beside it, and see that nothing is lost.

    python -m benchmarks.faults [--kills N] [--made] [FAULT...]

Photos of the albums are looked at once by the real models; a scan then stores what they showed, so that the
library is written as fast as the disk allows and every fault strikes there. Scans and the owner run in
processes forked from this one, which are killed as `kill -9` does. benchmarks.kill kills whole commands.
world.py has photos and scans, running.py the processes, wal.py the log; scenes.py and pool_scenes.py the
faults. Linux only; full and read-only disks need the right to mount (root).
"""
