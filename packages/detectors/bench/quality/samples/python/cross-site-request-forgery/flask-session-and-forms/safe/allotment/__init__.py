import os

from flask import Flask

from .accounts import accounts
from .beds import beds


def create_app():
    app = Flask(__name__)
    app.secret_key = os.environ["ALLOTMENT_KEY"]
    app.config["SESSION_COOKIE_SECURE"] = True
    app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
    app.register_blueprint(accounts, url_prefix="/accounts")
    app.register_blueprint(beds, url_prefix="/beds")
    return app
