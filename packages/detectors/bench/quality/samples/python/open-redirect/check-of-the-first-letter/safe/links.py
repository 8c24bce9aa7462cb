from urllib.parse import urlsplit


def is_local(target):
    if not target.startswith("/"):
        return False
    if target[1:2] in ("/", "\\") or any(ord(c) < 33 for c in target):
        return False
    parts = urlsplit(target)
    return parts.scheme == "" and parts.netloc == ""
