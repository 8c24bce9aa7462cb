from flask import Flask

from devices import devices


def create_app():
    app = Flask(__name__)
    app.config.from_prefixed_env("DEVICES")
    app.register_blueprint(devices)
    return app
