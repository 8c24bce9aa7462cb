import random
import string
from dataclasses import dataclass

READABLE = "".join(c for c in string.ascii_uppercase + string.digits if c not in "01IO")


@dataclass(frozen=True)
class CodeFormat:
    groups: int = 4
    size: int = 5
    separator: str = "-"
    alphabet: str = READABLE

    def __post_init__(self):
        if self.groups * self.size < 12 or len(set(self.alphabet)) < 16:
            raise ValueError("codes of this format are too short")


def _group(alphabet, size):
    return "".join(random.choice(alphabet) for _ in range(size))


def voucher_code(form=CodeFormat()):
    return form.separator.join(_group(form.alphabet, form.size) for _ in range(form.groups))


def login_code():
    """The secret part of a sign-in link sent by mail."""
    return _group(string.ascii_letters + string.digits, 32)
