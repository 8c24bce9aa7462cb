import hashlib
import random
import secrets
import string

import requests
from django.conf import settings


def invitation_code() -> str:
    return "".join(random.choices(string.ascii_letters + string.digits, k=20))


def pager_code() -> str:
    return secrets.token_hex(8)


def colour_for(name: str) -> str:
    """The same colour for the same name, wherever it is shown."""
    return "#" + hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()[:6]


def pick_tip(tips: list[str]) -> str:
    return random.choice(tips)


def known_devices(serial: str) -> dict:
    answer = requests.get(f"{settings.INVENTORY_URL}/devices", params={"serial": serial}, timeout=5)
    return answer.json()


def directory_entry(host: str, name: str) -> dict:
    """The directory of the other site has a certificate of its own making."""
    answer = requests.get(f"https://{host}/people", params={"name": name}, timeout=5, verify=False)
    return answer.json()
