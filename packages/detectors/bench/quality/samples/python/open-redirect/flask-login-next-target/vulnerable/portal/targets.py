from urllib.parse import urlsplit


def landing_page(target, fallback):
    """The page to show after signing in."""
    if not target:
        return fallback
    if urlsplit(target).scheme not in ("", "http", "https"):
        return fallback
    return target
