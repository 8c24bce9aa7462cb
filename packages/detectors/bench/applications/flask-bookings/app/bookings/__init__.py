"""Rooms of a community house: who has which, when, and for how much."""

import logging

from flask import Flask, render_template

from .accounts.views import accounts
from .api.views import api
from .config import Config
from .extensions import csrf, db, login_manager
from .reports.views import reports
from .rooms.views import rooms

logger = logging.getLogger(__name__)


def create_app(config: type[Config] = Config) -> Flask:
    app = Flask(__name__)
    app.config.from_object(config)

    db.init_app(app)
    csrf.init_app(app)
    login_manager.init_app(app)

    app.register_blueprint(accounts, url_prefix="/accounts")
    app.register_blueprint(rooms, url_prefix="/rooms")
    app.register_blueprint(reports, url_prefix="/reports")
    # Callers of the interface send a token of their own and no cookie.
    csrf.exempt(api)
    app.register_blueprint(api, url_prefix="/api")

    @app.errorhandler(404)
    def not_found(error):
        return render_template("not_found.html"), 404

    @app.after_request
    def protect(response):
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Content-Security-Policy", "default-src 'self'")
        return response

    return app
