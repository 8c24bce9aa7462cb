import base64
import binascii
import json

from .model import PRICES, Cart


def dump(cart):
    return base64.urlsafe_b64encode(json.dumps(cart.items).encode()).decode("ascii")


def load(text):
    """Restores a cart; damaged cookies give an empty one."""
    if not text:
        return Cart()
    try:
        raw = base64.urlsafe_b64decode(text.encode("ascii"))
        items = json.loads(raw)
    except (binascii.Error, UnicodeError, ValueError):
        return Cart()
    if not isinstance(items, dict):
        return Cart()
    return Cart({a: n for a, n in items.items() if a in PRICES and type(n) is int and 0 <= n <= 99})
