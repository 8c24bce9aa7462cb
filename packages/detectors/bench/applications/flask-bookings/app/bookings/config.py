import os


class Config:
    SECRET_KEY = os.environ["BOOKINGS_SECRET_KEY"]
    SQLALCHEMY_DATABASE_URI = os.environ.get("DATABASE_URL", "sqlite:///bookings.db")
    SESSION_COOKIE_SECURE = True
    SESSION_COOKIE_HTTPONLY = True
    SESSION_COOKIE_SAMESITE = "Lax"
    MAX_CONTENT_LENGTH = 10 * 1024 * 1024
    PLAN_FOLDER = os.environ.get("PLAN_FOLDER", "/var/lib/bookings/plans")
    EXPORT_FOLDER = os.environ.get("EXPORT_FOLDER", "/var/lib/bookings/exports")
    DOOR_SERVICE = os.environ.get("DOOR_SERVICE", "https://doors.house.example")
    CALENDAR_KEY = "b6c1f0f3a94e4f0c8d1d0b7d55a2e913"
    INTERFACE_KEY = os.environ.get("INTERFACE_KEY", "")
