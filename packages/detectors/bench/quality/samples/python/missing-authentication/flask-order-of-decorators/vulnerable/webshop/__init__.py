from flask import Flask

from .stock import stock


def create_app():
    app = Flask(__name__)
    app.config.from_prefixed_env("SHOP")
    app.register_blueprint(stock)
    return app
