"""What searches are answered from."""

from datetime import date, datetime
from pathlib import Path

from photoclust.library import Library
from tests.made import face, photo, put


def test_a_photo_without_a_date_of_its_own_is_of_no_year(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        put(library, "/undated.jpg", photo("undated", face(1)))
        dated = put(library, "/dated.jpg", photo("dated", face(2), taken=datetime(2020, 1, 1)))
        assert library.searching.taken_between(date(2020, 1, 1), date(2020, 12, 31)) == {dated}
