from flask import Flask

from .brochures import brochures


def create_app():
    app = Flask(__name__)
    app.register_blueprint(brochures, url_prefix="/brochures")
    return app
