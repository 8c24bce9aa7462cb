from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    role = db.Column(db.String(20), default="clerk")
    is_blocked = db.Column(db.Boolean, default=False)


class Notice(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.Text)
