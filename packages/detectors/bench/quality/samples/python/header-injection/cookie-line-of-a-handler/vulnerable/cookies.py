from urllib.parse import quote

ATTRIBUTES = ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"]


def line(name, value):
    first = f"{name}={value}"
    return "; ".join([first] + ATTRIBUTES)
