"""Worker processes in which a bad photo costs itself alone.

A task that hangs, crashes its process or eats too much memory gets UnreadablePhoto as its error;
the worker is replaced and every other task goes on. One thread here keeps one process there, and
no two share a pipe, so that a process which dies in mid-sentence cannot garble another's. The
processes start with their first task. docs/decisions/0103 tells why no pool at hand does this.
"""

from photoclust.workers.pool import PhotoWorkers, available_cores
from photoclust.workers.process import TaskLimits

__all__ = ["PhotoWorkers", "TaskLimits", "available_cores"]
