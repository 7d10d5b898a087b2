"""Search photos by who is in them: "Anna AND Bob NOT Carl year:2019".

query     what one may ask: a tree, and how it is written
dates     days, months, years and ranges of these
parsing   from what somebody typed to the tree
names     whom a word means
finding   from the tree to photos
"""

from photoclust.search.finding import Answer, matching, search
from photoclust.search.parsing import QueryFault, parse
from photoclust.search.query import Query, text_of, written_name

__all__ = ["Answer", "Query", "QueryFault", "matching", "parse", "search", "text_of", "written_name"]
