import threading
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    author: str
    text: str
    created: float


class Guestbook:
    def __init__(self, limit=500):
        self._entries = []
        self._lock = threading.Lock()
        self._limit = limit

    def add(self, author, text):
        entry = Entry(author.strip()[:60], text.strip()[:2000], time.time())
        with self._lock:
            self._entries.append(entry)
            del self._entries[: -self._limit]
        return entry

    def latest(self, count=50):
        with self._lock:
            return list(reversed(self._entries[-count:]))
