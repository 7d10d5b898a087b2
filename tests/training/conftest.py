"""Training is an extra: without torch only its command line is tested, and that is said."""

from importlib.util import find_spec

collect_ignore_glob = (
    [] if find_spec("torch") else ["test_[!c]*.py", "test_c[!o]*.py", "evaluate", "losses", "networks"]
)
