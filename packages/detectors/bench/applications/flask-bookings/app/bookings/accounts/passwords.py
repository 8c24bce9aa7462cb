import hashlib
import secrets

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

hasher = PasswordHasher()


def hash_password(password: str) -> str:
    return hasher.hash(password)


def check_password(stored: str, password: str) -> bool:
    if stored.startswith("legacy$"):
        _, salt, digest = stored.split("$")
        return secrets.compare_digest(digest, legacy_hash(password, salt))
    try:
        return hasher.verify(stored, password)
    except VerifyMismatchError:
        return False


def legacy_hash(password: str, salt: str) -> str:
    """Accounts that the caretaker imported from the old list are still made with this one."""
    return hashlib.sha1((salt + password).encode()).hexdigest()


def imported_hash(password: str) -> str:
    salt = secrets.token_hex(8)
    return f"legacy${salt}${legacy_hash(password, salt)}"


def avatar_url(email: str) -> str:
    digest = hashlib.md5(email.strip().lower().encode(), usedforsecurity=False).hexdigest()
    return f"https://www.gravatar.com/avatar/{digest}?d=identicon"
