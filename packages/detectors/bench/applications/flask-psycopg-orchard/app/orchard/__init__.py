import logging

from flask import Flask, render_template, request

from orchard import database, filters
from orchard.accounts.views import accounts
from orchard.admin.stock_views import admin_stock
from orchard.admin.views import admin
from orchard.api.views import api
from orchard.config import Config
from orchard.deliveries.views import deliveries
from orchard.exchange.views import exchange
from orchard.extensions import csrf, db, limiter
from orchard.files.views import files
from orchard.notices.views import notices
from orchard.security.sessions import load_member
from orchard.shop.views import shop


def create_app(config=Config):
    app = Flask(__name__)
    app.config.from_object(config)
    logging.basicConfig(level=app.config["LOG_LEVEL"])

    db.init_app(app)
    csrf.init_app(app)
    limiter.init_app(app)
    database.init_app(app)
    filters.register(app)

    app.before_request(load_member)
    app.register_blueprint(notices)
    app.register_blueprint(accounts, url_prefix="/account")
    app.register_blueprint(deliveries, url_prefix="/deliveries")
    app.register_blueprint(shop, url_prefix="/shop")
    app.register_blueprint(files, url_prefix="/files")
    app.register_blueprint(exchange, url_prefix="/exchange")
    app.register_blueprint(admin, url_prefix="/admin")
    app.register_blueprint(admin_stock, url_prefix="/admin/stock")
    app.register_blueprint(api, url_prefix="/api")
    csrf.exempt(api)

    @app.after_request
    def add_headers(response):
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["X-Frame-Options"] = "DENY"
        if request.path.startswith("/open/"):
            response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    @app.errorhandler(404)
    def missing(error):
        return render_template("error.html", message="This page does not exist."), 404

    @app.errorhandler(500)
    def broken(error):
        app.logger.exception("request failed: %s", request.path)
        return render_template("error.html", message="Something went wrong."), 500

    return app
