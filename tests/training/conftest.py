"""Training is an extra: without torch only its command line is tested, and that is said."""

import os
from importlib.util import find_spec

os.environ.setdefault("OMP_NUM_THREADS", "1")  # threads only slow such small networks down

collect_ignore_glob = (
    []
    if find_spec("torch")
    else ["test_[!c]*.py", "test_c[!o]*.py", "evaluate", "findings", "losses", "networks"]
)
