from flask import Flask
from flask_login import LoginManager

from models import User, db
from playlists import playlists

login_manager = LoginManager()


@login_manager.user_loader
def load_user(user_id):
    return db.session.get(User, int(user_id))


def create_app():
    app = Flask(__name__)
    app.config.from_prefixed_env("MUSIC")
    db.init_app(app)
    login_manager.init_app(app)
    app.register_blueprint(playlists, url_prefix="/playlists")
    return app
