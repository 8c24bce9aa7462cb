from datetime import datetime, timezone

from orchard.extensions import db


class Product(db.Model):
    __tablename__ = "products"

    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(120), nullable=False)
    sort = db.Column(db.String(60), nullable=False)
    price_cents = db.Column(db.Integer, nullable=False)
    stock = db.Column(db.Integer, nullable=False, default=0)
    description = db.Column(db.Text, default="")
    label = db.Column(db.String(120))
    hidden = db.Column(db.Boolean, default=False)


class Order(db.Model):
    __tablename__ = "orders"

    id = db.Column(db.Integer, primary_key=True)
    member_id = db.Column(db.Integer, db.ForeignKey("members.id"), nullable=False)
    placed_at = db.Column(db.DateTime, default=lambda: datetime.now(timezone.utc))
    address = db.Column(db.Text, nullable=False)
    state = db.Column(db.String(20), default="open")
    total_cents = db.Column(db.Integer, default=0)
    lines = db.relationship("OrderLine", backref="order", cascade="all, delete-orphan")


class OrderLine(db.Model):
    __tablename__ = "order_lines"

    id = db.Column(db.Integer, primary_key=True)
    order_id = db.Column(db.Integer, db.ForeignKey("orders.id"), nullable=False)
    product_id = db.Column(db.Integer, db.ForeignKey("products.id"), nullable=False)
    amount = db.Column(db.Integer, nullable=False)
    product = db.relationship(Product)


class Member(db.Model):
    __tablename__ = "members"

    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(120), nullable=False)
    email = db.Column(db.String(200), unique=True, nullable=False)
    password_hash = db.Column(db.String(200), nullable=False)
    token_digest = db.Column(db.String(64))
    village = db.Column(db.String(80))
    phone = db.Column(db.String(40))
    is_admin = db.Column(db.Boolean, default=False)
    is_presser = db.Column(db.Boolean, default=False)
    balance_cents = db.Column(db.Integer, default=0)
    active = db.Column(db.Boolean, default=True)
    orders = db.relationship(Order, backref="member")
