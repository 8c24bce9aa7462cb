from sqlalchemy import text

from ..extensions import db
from ..models import Room

columns = {"name": Room.name, "seats": Room.seats, "price": Room.hourly_cents}


def listed(order: str):
    return Room.query.order_by(columns.get(order, Room.name)).all()


def search_rooms(words: str, least_seats: int):
    statement = text("SELECT * FROM rooms WHERE name LIKE :words AND seats >= :seats")
    return db.session.execute(statement, {"words": f"%{words}%", "seats": least_seats}).all()


def free_rooms(day: str, feature: str):
    """Rooms that nobody has on a day, by something that their description mentions."""
    statement = f"""
        SELECT rooms.* FROM rooms
        WHERE rooms.description LIKE '%{feature}%'
        AND rooms.id NOT IN (SELECT room_id FROM bookings WHERE date(starts_at) = :day)
    """
    return db.session.execute(text(statement), {"day": day}).all()
