from flask import Flask
from flask_login import LoginManager

from .models import db
from .views import parcels

login_manager = LoginManager()


def create_app():
    app = Flask(__name__)
    app.config.from_prefixed_env("PARCELS")
    db.init_app(app)
    login_manager.init_app(app)
    app.register_blueprint(parcels)
    return app
