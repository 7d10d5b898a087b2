"""Whatever a query meets on its way is explained."""

import sqlite3
from functools import partial
from pathlib import Path

import pytest

from photoclust.errors import DamagedLibrary
from photoclust.library.connection import ExplainedConnection


def test_rows_that_cannot_be_read_to_the_end_are_damage(tmp_path: Path) -> None:
    path = tmp_path / "rows.sqlite"
    with sqlite3.connect(path) as rows:
        rows.execute("CREATE TABLE row (content BLOB)")
        rows.executemany("INSERT INTO row VALUES (?)", [[bytes(1000)]] * 100)
    rows.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    path.write_bytes(content)
    damaged = sqlite3.connect(path, factory=ExplainedConnection)
    cursor = damaged.execute("SELECT content FROM row")
    with pytest.raises(DamagedLibrary):
        list(iter(partial(cursor.fetchmany, 4), []))
    damaged.close()
