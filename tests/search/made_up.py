"""Made-up queries of any shape."""

from datetime import date

from hypothesis import strategies as st

from photoclust.search.query import (
    EARLIEST,
    LATEST,
    Only,
    Query,
    Strangers,
    Taken,
    Who,
    Without,
    all_of,
    either_of,
)


def taken(first: date, last: date) -> Query:
    """Return the condition of two days, whichever comes first."""
    return Taken(min(first, last), max(first, last))


def ever() -> st.SearchStrategy[date]:
    """Return days of photographs, and the ends of time."""
    return st.dates(date(1850, 1, 1), date(2100, 12, 31)) | st.sampled_from([EARLIEST, LATEST])


def queries(names: st.SearchStrategy[str]) -> st.SearchStrategy[Query]:
    """Return queries for people of these names."""
    single: st.SearchStrategy[Query] = st.one_of(
        st.builds(Who, names), st.builds(taken, ever(), ever()), st.builds(Strangers, st.booleans())
    )
    return st.recursive(
        single,
        lambda inner: st.one_of(
            st.builds(all_of, st.lists(inner, min_size=2, max_size=3)),
            st.builds(either_of, st.lists(inner, min_size=2, max_size=3)),
            st.builds(Without, inner),
            st.builds(Only, inner),
        ),
        max_leaves=8,
    )
