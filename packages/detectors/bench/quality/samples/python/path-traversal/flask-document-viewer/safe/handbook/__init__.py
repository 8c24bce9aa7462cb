import os

from flask import Flask


def create_app():
    app = Flask(__name__)
    app.config["HANDBOOK_DIR"] = os.environ.get("HANDBOOK_DIR", "/srv/handbook")

    from .views import pages

    app.register_blueprint(pages, url_prefix="/handbook")
    return app
