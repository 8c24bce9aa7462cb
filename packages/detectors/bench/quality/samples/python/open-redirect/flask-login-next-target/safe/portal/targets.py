from urllib.parse import urlsplit


def landing_page(target, fallback):
    """The page to show after signing in."""
    if not target:
        return fallback
    if not target.isprintable() or "\\" in target:
        return fallback
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not target.startswith("/") or target.startswith("//"):
        return fallback
    return target
