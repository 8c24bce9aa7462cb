import random
import secrets
import string

LETTERS = string.ascii_uppercase + string.digits
TIPS = ["Store apples apart from pears.", "Shake, do not pick.", "Press within two days."]


def new_reset_code():
    return "".join(random.choices(LETTERS, k=8))


def new_api_token():
    return secrets.token_urlsafe(32)


def tip_of_the_day():
    return random.choice(TIPS)
