from datetime import datetime

from flask_login import UserMixin

from .extensions import db, login_manager


class User(UserMixin, db.Model):
    __tablename__ = "users"

    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(200), unique=True, nullable=False)
    name = db.Column(db.String(100), nullable=False)
    password_hash = db.Column(db.String(200), nullable=False)
    is_caretaker = db.Column(db.Boolean, default=False, nullable=False)
    about = db.Column(db.Text, default="")


class Room(db.Model):
    __tablename__ = "rooms"

    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), nullable=False)
    seats = db.Column(db.Integer, nullable=False)
    description = db.Column(db.Text, default="")
    plan = db.Column(db.String(200))
    hourly_cents = db.Column(db.Integer, default=0)


class Booking(db.Model):
    __tablename__ = "bookings"

    id = db.Column(db.Integer, primary_key=True)
    room_id = db.Column(db.ForeignKey("rooms.id"), nullable=False)
    user_id = db.Column(db.ForeignKey("users.id"), nullable=False)
    starts_at = db.Column(db.DateTime, nullable=False)
    ends_at = db.Column(db.DateTime, nullable=False)
    purpose = db.Column(db.String(300), default="")
    door_code = db.Column(db.String(12))
    created_at = db.Column(db.DateTime, default=datetime.utcnow)

    room = db.relationship(Room)
    user = db.relationship(User)


@login_manager.user_loader
def load_user(user_id: str):
    return db.session.get(User, int(user_id))
