from flask import Flask

from .gauges import gauges


def create_app():
    app = Flask(__name__)
    app.register_blueprint(gauges, url_prefix="/gauges")
    return app
