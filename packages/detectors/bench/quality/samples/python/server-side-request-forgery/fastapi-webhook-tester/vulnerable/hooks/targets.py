from urllib.parse import urlsplit


class TargetError(ValueError):
    pass


def normalise(url):
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise TargetError("only http addresses can be tested")
    return parts.geturl()
