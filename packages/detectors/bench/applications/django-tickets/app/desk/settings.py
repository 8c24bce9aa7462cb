"""Settings of the help desk; what differs between machines comes from the environment."""

import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

SECRET_KEY = os.environ["DESK_SECRET_KEY"]
DEBUG = os.environ.get("DESK_DEBUG") == "1"
ALLOWED_HOSTS = os.environ.get("DESK_HOSTS", "localhost").split(",")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "accounts",
    "knowledge",
    "tickets",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "desk.urls"
WSGI_APPLICATION = "desk.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ.get("DESK_DATABASE", "desk"),
        "USER": os.environ.get("DESK_DATABASE_USER", "desk"),
        "PASSWORD": os.environ.get("DESK_DATABASE_PASSWORD", ""),
        "HOST": os.environ.get("DESK_DATABASE_HOST", "localhost"),
    }
}

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]

AUTH_USER_MODEL = "accounts.Person"
LOGIN_URL = "accounts:sign-in"

SESSION_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = False
CSRF_COOKIE_SECURE = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_HSTS_SECONDS = 31536000

MEDIA_ROOT = os.environ.get("DESK_MEDIA", "/var/lib/desk/media")
REPORT_ROOT = os.environ.get("DESK_REPORTS", "/var/lib/desk/reports")
STATIC_URL = "/static/"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INVENTORY_URL = os.environ.get("DESK_INVENTORY", "https://inventory.desk.example")
MAIL_HOOK_SECRET = os.environ.get("DESK_MAIL_HOOK_SECRET", "")
