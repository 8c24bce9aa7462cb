import os


class Config:
    SECRET_KEY = os.environ["ORCHARD_SECRET"]
    DATABASE_URL = os.environ["DATABASE_URL"]
    SQLALCHEMY_DATABASE_URI = os.environ["DATABASE_URL"].replace("postgresql://", "postgresql+psycopg://")
    SESSION_COOKIE_SECURE = True
    SESSION_COOKIE_HTTPONLY = True
    SESSION_COOKIE_SAMESITE = "Lax"
    MAX_CONTENT_LENGTH = 20 * 1024 * 1024
    LOG_LEVEL = os.environ.get("LOG_LEVEL", "INFO")
    PARTNER_KEY = os.environ["PARTNER_KEY"]
    TOKEN_KEY = os.environ["TOKEN_KEY"]
    LEAFLET_FOLDER = os.environ.get("LEAFLET_FOLDER", "/srv/orchard/leaflets")
    PAPER_FOLDER = os.environ.get("PAPER_FOLDER", "/srv/orchard/papers")
    EXCHANGE_FOLDER = os.environ.get("EXCHANGE_FOLDER", "/srv/orchard/exchange")
    BACKUP_FOLDER = os.environ.get("BACKUP_FOLDER", "/srv/orchard/backups")
    SEARCH_FILE = os.environ.get("SEARCH_FILE", "/srv/orchard/search.sqlite")
    MARKET_SERVICE = os.environ.get("MARKET_SERVICE", "https://prices.fruit-market.example")
    MAIL_HOST = os.environ.get("MAIL_HOST", "localhost")
    PUBLIC_MAP_TOKEN = "pk.orchard.cGxhbnRz"
    CSRF_FIELD = "csrf_token"
