from urllib.parse import urlsplit


def is_local(target):
    if not target.startswith("/"):
        return False
    parts = urlsplit(target)
    return parts.scheme == ""
