from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Parcel(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    sender_id = db.Column(db.ForeignKey("sender.id"))
    address = db.Column(db.Text)
    state = db.Column(db.String(20))
