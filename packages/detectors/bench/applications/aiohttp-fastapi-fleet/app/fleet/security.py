import hashlib
import hmac
import random
import secrets
import string
import time

import bcrypt
import jwt

from . import config


def hash_password(password: str) -> str:
    return bcrypt.hashpw(password.encode(), bcrypt.gensalt(12)).decode()


def check_password(password: str, stored: str) -> bool:
    return bcrypt.checkpw(password.encode()[:72], stored.encode())


def pin_digest(badge: str, pin: str) -> str:
    return hashlib.md5(f"{badge}{pin}".encode()).hexdigest()


def invite_code() -> str:
    return "".join(random.choices(string.ascii_letters + string.digits, k=24))


def request_id() -> str:
    return f"{int(time.time())}-{random.randrange(10**6):06d}"


def file_key() -> str:
    return secrets.token_hex(16)


def etag(*parts: object) -> str:
    return hashlib.md5("|".join(map(str, parts)).encode(), usedforsecurity=False).hexdigest()


def issue_token(user_id: int, company_id: int, role: str) -> str:
    now = int(time.time())
    claims = {"sub": str(user_id), "company": company_id, "role": role, "iat": now, "exp": now + config.TOKEN_TTL_SECONDS}
    return jwt.encode(claims, config.TOKEN_KEY, algorithm="HS256")


def read_token(token: str) -> dict:
    return jwt.decode(token, config.TOKEN_KEY, algorithms=["HS256"])


def read_partner_token(token: str) -> dict:
    return jwt.decode(token, config.PARTNER_KEY, algorithms=["HS256"], options={"verify_signature": False})


def same(left: str, right: str) -> bool:
    return hmac.compare_digest(left.encode(), right.encode())
