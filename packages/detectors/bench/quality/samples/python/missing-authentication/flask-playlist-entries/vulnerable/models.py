from flask_login import UserMixin
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class User(UserMixin, db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Playlist(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(120))


class Entry(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    playlist_id = db.Column(db.ForeignKey("playlist.id"))
    track = db.Column(db.String(40))
