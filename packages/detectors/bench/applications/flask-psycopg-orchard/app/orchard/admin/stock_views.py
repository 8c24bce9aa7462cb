from flask import Blueprint, abort, g, redirect, render_template, request, url_for

from orchard.extensions import db
from orchard.models import Product
from orchard.notices.pictures import keep_label
from orchard.shop import stock

admin_stock = Blueprint("admin_stock", __name__)

FIELDS = ("name", "sort", "description", "price_cents")


@admin_stock.before_request
def only_admins():
    if g.member is None or not g.member["is_admin"]:
        abort(403)


@admin_stock.get("/")
def index():
    return render_template("admin/stock.html", products=Product.query.order_by(Product.name).all())


@admin_stock.post("/products/<int:product_id>")
def save(product_id):
    product = db.get_or_404(Product, product_id)
    for name in FIELDS:
        if name in request.form:
            setattr(product, name, request.form[name])
    db.session.commit()
    return redirect(url_for("admin_stock.index"))


@admin_stock.post("/products/<int:product_id>/hide")
def hide(product_id):
    product = db.get_or_404(Product, product_id)
    product.hidden = True
    db.session.commit()
    return redirect(url_for("admin_stock.index"))


@admin_stock.post("/products/<int:product_id>/label")
def label(product_id):
    product = db.get_or_404(Product, product_id)
    upload = request.files.get("label") or abort(400)
    try:
        product.label = keep_label(upload)
    except (ValueError, OSError):
        abort(400)
    db.session.commit()
    return redirect(url_for("admin_stock.index"))


@admin_stock.post("/crates")
def lend_crates():
    amount = request.form.get("amount", 1, type=int)
    try:
        stock.take_crates(max(1, amount))
    except stock.SoldOut:
        abort(409)
    return redirect(url_for("admin_stock.index"))
