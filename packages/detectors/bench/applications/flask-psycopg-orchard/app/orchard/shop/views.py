from flask import Blueprint, abort, flash, g, make_response, redirect, render_template, request, url_for

from orchard import net
from orchard.extensions import db
from orchard.models import Order, OrderLine, Product
from orchard.security.sessions import login_required
from orchard.shop import basket, catalogue, stock

shop = Blueprint("shop", __name__)


@shop.get("/")
def index():
    words = request.args.get("words", "")
    price = request.args.get("price", "")
    if price:
        found = catalogue.by_price(price)
    elif words:
        found = catalogue.by_words(words)
    else:
        found = catalogue.sorted_by(request.args.get("order", "name"))
    return render_template("shop/index.html", products=found, words=words)


@shop.get("/bargains")
def bargains():
    return render_template("shop/index.html", products=catalogue.cheaper_than(request.args.get("below", 300, type=int)))


@shop.get("/products/<int:product_id>")
def show(product_id):
    product = db.get_or_404(Product, product_id)
    return render_template("shop/show.html", product=product, market=net.market_price(product.sort))


@shop.get("/history")
def history():
    return net.market_history(request.args.get("sort", ""), request.args.get("year", 2024, type=int))


@shop.post("/basket")
def put_in_basket():
    product_id = request.form.get("product", type=int)
    amount = request.form.get("amount", 1, type=int)
    content = basket.read_basket()
    content[product_id] = max(0, min(100, amount))
    response = make_response(redirect(url_for("shop.show_basket")))
    return basket.write_basket(response, content)


@shop.get("/basket")
def show_basket():
    content = basket.read_basket()
    products = Product.query.filter(Product.id.in_(list(content))).all()
    return render_template("shop/basket.html", products=products, content=content)


@shop.get("/wishes")
def wishes():
    products = Product.query.filter(Product.id.in_(basket.read_wishes())).all()
    return render_template("shop/index.html", products=products, words="")


@shop.post("/orders")
@login_required
def place():
    content = basket.read_basket()
    if not content:
        abort(400)
    order = Order(member_id=g.member["id"], address=request.form["address"][:500])
    try:
        for product_id, amount in content.items():
            product = stock.take(product_id, amount)
            order.lines.append(OrderLine(product_id=product.id, amount=amount))
            order.total_cents = (order.total_cents or 0) + product.price_cents * amount
    except stock.SoldOut:
        flash("Something is sold out.")
        return redirect(url_for("shop.show_basket"))
    db.session.add(order)
    db.session.commit()
    response = make_response(redirect(url_for("shop.show_order", order_id=order.id)))
    response.delete_cookie(basket.COOKIE)
    return response


@shop.get("/orders/<int:order_id>")
@login_required
def show_order(order_id):
    order = Order.query.filter_by(id=order_id, member_id=g.member["id"]).first_or_404()
    return render_template("shop/order.html", order=order)


@shop.post("/orders/<int:order_id>/cancel")
@login_required
def cancel(order_id):
    order = db.get_or_404(Order, order_id)
    if order.member_id != g.member["id"]:
        abort(404)
    if order.state == "open":
        order.state = "cancelled"
        for line in order.lines:
            stock.give_back(line.product_id, line.amount)
        db.session.commit()
    return redirect(url_for("shop.show_order", order_id=order.id))


@shop.post("/orders/<int:order_id>/address")
@login_required
def change_address(order_id):
    order = db.get_or_404(Order, order_id)
    if order.state != "open":
        abort(409)
    order.address = request.form["address"][:500]
    db.session.commit()
    return redirect(url_for("shop.show_order", order_id=order.id))


@shop.post("/orders/<int:order_id>/pay")
@login_required
def pay(order_id):
    order = Order.query.filter_by(id=order_id, member_id=g.member["id"]).first_or_404()
    if order.state == "open" and stock.pay_from_balance(g.member["id"], order.total_cents):
        order.state = "paid"
        db.session.commit()
    return redirect(url_for("shop.show_order", order_id=order.id))
