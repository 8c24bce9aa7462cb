import io
from urllib.parse import urlparse

import requests

MAX_BYTES = 3 * 1024 * 1024
EXTENSIONS = (".png", ".jpg", ".jpeg", ".gif")


class ImportFailed(Exception):
    pass


def check(url):
    parts = urlparse(url)
    if parts.scheme != "https" or not parts.hostname:
        raise ImportFailed("address must begin with https")
    if not parts.path.lower().endswith(EXTENSIONS):
        raise ImportFailed("address is not a picture")
    return parts


def download(url):
    parts = check(url)
    with requests.get(parts.geturl(), stream=True, timeout=8, allow_redirects=False) as response:
        if response.status_code != 200:
            raise ImportFailed("picture is not available")
        data = response.raw.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ImportFailed("picture is too large")
    return io.BytesIO(data)
