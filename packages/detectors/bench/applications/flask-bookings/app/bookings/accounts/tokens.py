import random
import secrets

import jwt
from flask import current_app

letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def new_reset_token() -> str:
    return secrets.token_urlsafe(24)


def new_door_code() -> str:
    """What a guest types at the door, for one booking."""
    return "".join(random.choice(letters) for _ in range(8))


def sample_greeting(name: str) -> str:
    greetings = ["Welcome back", "Good to see you", "Hello again"]
    return f"{random.choice(greetings)}, {name}"


def calendar_token(user_id: int) -> str:
    return jwt.encode({"sub": str(user_id), "use": "calendar"}, current_app.config["CALENDAR_KEY"], algorithm="HS256")


def calendar_user(token: str) -> int | None:
    claims = jwt.decode(token, current_app.config["CALENDAR_KEY"], algorithms=["HS256"])
    return int(claims["sub"]) if claims.get("use") == "calendar" else None


def partner_of(token: str) -> str:
    """Other houses sign with keys of their own."""
    claims = jwt.decode(token, options={"verify_signature": False})
    return claims["house"]
