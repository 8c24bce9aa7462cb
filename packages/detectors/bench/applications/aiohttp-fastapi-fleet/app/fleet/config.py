import os
from pathlib import Path


def required(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise RuntimeError(f"{name} is not set")
    return value


DATABASE_URL = required("FLEET_DATABASE_URL")
TOKEN_KEY = required("FLEET_TOKEN_KEY")
PARTNER_KEY = required("FLEET_PARTNER_KEY")
WORKER_TOKEN = required("FLEET_WORKER_TOKEN")
WORKER_URL = os.environ.get("FLEET_WORKER_URL", "https://worker.fleet.internal:9443")
LDAP_URL = os.environ.get("FLEET_LDAP_URL", "ldaps://directory.fleet.example")
LDAP_BIND_DN = "cn=fleet,ou=services,dc=fleet,dc=example"
LDAP_PASSWORD = required("FLEET_LDAP_PASSWORD")
LDAP_BASE = "ou=people,dc=fleet,dc=example"

DATA_DIR = Path(os.environ.get("FLEET_DATA_DIR", "/var/lib/fleet"))
REPORT_DIR = DATA_DIR / "reports"
PHOTO_DIR = DATA_DIR / "photos"
MANUAL_DIR = DATA_DIR / "manuals"

PASSWORD_RESET_PATH = "/password/reset"
TOKEN_TTL_SECONDS = 8 * 3600
WEATHER_URL = "https://api.weather.example/v1/point"
