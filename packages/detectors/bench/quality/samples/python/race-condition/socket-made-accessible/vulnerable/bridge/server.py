import socket
import stat

from .paths import SOCKET


def listen():
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(str(SOCKET))
    server.listen(8)
    share()
    return server


def share():
    if SOCKET.exists():
        SOCKET.chmod(stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP | stat.S_IWGRP)
