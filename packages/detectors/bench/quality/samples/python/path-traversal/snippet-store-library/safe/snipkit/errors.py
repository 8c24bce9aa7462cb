class SnippetError(Exception):
    """Base of all errors of this package."""


class SnippetMissing(SnippetError):
    pass


class InvalidName(SnippetError):
    pass
