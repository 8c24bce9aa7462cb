from flask import Flask

from .slots import slots_blueprint


def create_app():
    app = Flask(__name__)
    app.register_blueprint(slots_blueprint, url_prefix="/slots")
    return app
