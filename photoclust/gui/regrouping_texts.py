"""What a grouping changes, in words: before it is done, and after."""

from PySide6.QtCore import QObject

from photoclust.difference import Regrouping
from photoclust.gui import texts


class ChangeInWords(QObject):
    """Texts with numbers in them: lupdate sees that they need plurals only in a method's tr()."""

    def foreseen(self, change: Regrouping) -> str:
        """Say what would change."""
        if not change.moved and not change.doubtful:
            return self.tr("No face would move.")
        parts = [self.tr("%Ln faces move", "", change.moved)] if change.moved else []
        if change.gaining:
            parts.append(self.tr("%Ln people gain faces", "", change.gaining))
        parts.append(self._waiting(change))
        if change.emptied:
            parts.append(self.tr("%Ln people without a name are left with no face", "", change.emptied))
        if change.doubtful:
            parts.append(
                self.tr("%Ln faces less alike than that stay, some to be reviewed", "", change.doubtful)
            )
        parts.append(self.tr("no name is lost"))
        return texts.SEPARATOR.join(parts)

    def done(self, change: Regrouping) -> str:
        """Say what has changed."""
        if not change.moved:
            return self.tr("Grouped anew: no face moved.")
        moved = self.tr("Grouped anew: %Ln faces moved", "", change.moved)
        return texts.SEPARATOR.join((moved, self._waiting(change)))

    def _waiting(self, change: Regrouping) -> str:
        """Say how many groups there are to name."""
        if change.waiting == change.waited:
            return self.tr("%Ln groups to name, as before", "", change.waiting)
        said = self.tr("%Ln groups to name instead of %1", "", change.waiting)
        return said.replace("%1", texts.number(change.waited))
