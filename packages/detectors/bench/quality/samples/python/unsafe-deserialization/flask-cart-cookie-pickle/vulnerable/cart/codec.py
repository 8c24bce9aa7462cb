import base64
import binascii
import pickle

from .model import Cart


def dump(cart):
    return base64.urlsafe_b64encode(pickle.dumps(cart.items)).decode("ascii")


def load(text):
    """Restores a cart; damaged cookies give an empty one."""
    if not text:
        return Cart()
    try:
        raw = base64.urlsafe_b64decode(text.encode("ascii"))
        items = pickle.loads(raw)
    except (binascii.Error, UnicodeError, pickle.UnpicklingError, EOFError):
        return Cart()
    return Cart(dict(items))
