import io
import ipaddress
import socket
from urllib.parse import urlparse

import urllib3

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


def public_address(host):
    try:
        infos = socket.getaddrinfo(host, 443, socket.AF_INET, socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise ImportFailed("unknown host")
    addresses = [info[4][0] for info in infos]
    if not addresses or not all(ipaddress.ip_address(a).is_global for a in addresses):
        raise ImportFailed("address is not reachable")
    return addresses[0]


def download(url):
    parts = check(url)
    pool = urllib3.HTTPSConnectionPool(
        public_address(parts.hostname), 443, server_hostname=parts.hostname,
        cert_reqs="CERT_REQUIRED",
        assert_hostname=parts.hostname, timeout=8, retries=False,
    )
    response = pool.request(
        "GET", parts.path, headers={"Host": parts.hostname}, redirect=False, preload_content=False
    )
    if response.status != 200:
        raise ImportFailed("picture is not available")
    data = response.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ImportFailed("picture is too large")
    return io.BytesIO(data)
