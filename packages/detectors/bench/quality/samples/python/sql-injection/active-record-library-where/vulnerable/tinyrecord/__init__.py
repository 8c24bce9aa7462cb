"""A very small active record layer over sqlite3.

    class Note(Record):
        table = "note"
        fields = ("id", "title", "text")

    Note.filter(db, title="Shopping")
"""
from .record import NotFound, Record

__all__ = ["Record", "NotFound"]
__version__ = "0.4.0"
