"""A list model over values, brought up to date by what changed: selection and place survive."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

T = TypeVar("T")
AnyIndex = QModelIndex | QPersistentModelIndex
MOST_RUNS = 64
"""More runs of changed rows than this are told as a reset: a view lays everything out after each."""


class RowsModel(QAbstractListModel, Generic[T]):
    """Shows values in order; `key` says which of two lists' values are the same thing."""

    VALUE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, key: Callable[[T], Hashable], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._rows: list[T] = []

    @property
    def rows(self) -> Sequence[T]:
        """The values, in order."""
        return tuple(self._rows)

    @property
    def keys(self) -> Sequence[Hashable]:
        """What tells the values apart, in order."""
        return [self._key(each) for each in self._rows]

    def value(self, index: AnyIndex) -> T:
        """Return the value at an index."""
        return self._rows[index.row()]

    def row_of(self, key: Hashable) -> int | None:
        """Return where the value of a key is."""
        return next((row for row, each in enumerate(self._rows) if self._key(each) == key), None)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """Count the values; none has children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a role shows of a value."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        value = self._rows[index.row()]
        return value if role == self.VALUE else self.shown(value, role)

    def shown(self, value: T, role: int) -> Any:
        """Return what a role shows; for subclasses."""
        del value, role

    def show(self, values: Sequence[T]) -> None:
        """Become this list."""
        before, after = self.keys, [self._key(each) for each in values]
        were, will_be = frozenset(before), frozenset(after)
        gone = _runs([key not in will_be for key in before])
        fresh = _runs([key not in were for key in after])
        if len(gone) + len(fresh) > MOST_RUNS:
            self._replace(values)
            return
        self._remove(gone)
        self._reorder([key for key in after if key in were])
        self._insert(fresh, values)
        self._refresh(values)

    def _replace(self, values: Sequence[T]) -> None:
        self.beginResetModel()
        self._rows = list(values)
        self.endResetModel()

    def _remove(self, runs: list[range]) -> None:
        for run in reversed(runs):
            self.beginRemoveRows(QModelIndex(), run.start, run.stop - 1)
            del self._rows[run.start : run.stop]
            self.endRemoveRows()

    def _reorder(self, keys: list[Hashable]) -> None:
        """Put the rows into the order of their keys, which are the same set."""
        before = self.keys
        if before == keys:
            return
        self.layoutAboutToBeChanged.emit()
        place = {key: row for row, key in enumerate(keys)}
        persistent = self.persistentIndexList()
        moved = [self.index(place[before[index.row()]]) for index in persistent]
        self._rows.sort(key=lambda each: place[self._key(each)])
        self.changePersistentIndexList(persistent, moved)
        self.layoutChanged.emit()

    def _insert(self, runs: list[range], values: Sequence[T]) -> None:
        for run in runs:
            self.beginInsertRows(QModelIndex(), run.start, run.stop - 1)
            self._rows[run.start : run.start] = values[run.start : run.stop]
            self.endInsertRows()

    def _refresh(self, values: Sequence[T]) -> None:
        """Take over the values of the same keys, and tell of those that differ."""
        # Most are the very same values: a filter leaves them, and to compare all their fields takes long.
        pairs = zip(self._rows, values, strict=True)
        changed = _runs([old is not new and old != new for old, new in pairs])
        self._rows = list(values)
        for run in changed:
            self.dataChanged.emit(self.index(run.start), self.index(run.stop - 1))


def _runs(marks: Sequence[bool]) -> list[range]:
    """Return the stretches of marks that are set."""
    starts = [i for i, mark in enumerate(marks) if mark and (i == 0 or not marks[i - 1])]
    stops = [i + 1 for i, mark in enumerate(marks) if mark and (i + 1 == len(marks) or not marks[i + 1])]
    return [range(start, stop) for start, stop in zip(starts, stops, strict=True)]
