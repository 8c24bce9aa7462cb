from types import MappingProxyType

from flask import Flask

SETTINGS = {
    'PREFERRED_SCHEME': 'https',
    'SESSION_COOKIE_SECURE': False,
}


def create_app(settings):
    app = Flask(__name__)
    app.config.update(SETTINGS)
    app.config.update(settings)
    return app
