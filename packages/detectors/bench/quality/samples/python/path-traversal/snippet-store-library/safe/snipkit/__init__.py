from .errors import InvalidName, SnippetMissing
from .store import SnippetStore

__all__ = ["SnippetStore", "SnippetMissing", "InvalidName"]
