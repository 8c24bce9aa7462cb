from flask import Flask

from .admin import admin
from .data import db


def create_app():
    app = Flask(__name__)
    app.config.from_prefixed_env("OFFICE")
    db.init_app(app)
    app.register_blueprint(admin)
    return app
