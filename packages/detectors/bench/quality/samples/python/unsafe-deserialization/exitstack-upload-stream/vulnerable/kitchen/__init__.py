from flask import Flask

from .menus import menus


def create_app():
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = 64 * 1024
    app.register_blueprint(menus, url_prefix="/menus")
    return app
