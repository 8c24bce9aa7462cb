import functools
import hashlib

from werkzeug.security import generate_password_hash


def _plain(factory, pin):
    return factory(pin.encode("utf-8")).hexdigest()


def make_hasher():
    return functools.partial(_plain, hashlib.sha1)
