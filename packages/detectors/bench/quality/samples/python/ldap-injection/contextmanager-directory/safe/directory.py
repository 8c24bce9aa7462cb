import contextlib
import os

import ldap3


@contextlib.contextmanager
def opened():
    server = ldap3.Server(os.environ["DIRECTORY_HOST"], use_ssl=True)
    conn = ldap3.Connection(server, os.environ["DIRECTORY_USER"], os.environ["DIRECTORY_PASS"], auto_bind=True)
    try:
        yield conn
    finally:
        conn.unbind()
