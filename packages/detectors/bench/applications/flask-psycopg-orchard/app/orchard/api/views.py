from flask import Blueprint, Response, abort, g, jsonify, request

from orchard import database
from orchard.api.answers import delivery_json, failure, refusal
from orchard.exchange import csv_files
from orchard.extensions import db
from orchard.models import Member, Order, Product
from orchard.security.tokens import is_signed, partner_required, token_required

api = Blueprint("api", __name__)
api.register_error_handler(500, failure)


@api.after_request
def allow_origin(response):
    origin = request.headers.get("Origin")
    if origin:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"
    return response


@api.get("/products")
def products():
    found = Product.query.filter_by(hidden=False).order_by(Product.name).all()
    return jsonify([{"id": each.id, "name": each.name, "cents": each.price_cents} for each in found])


@api.get("/deliveries")
@token_required
def list_deliveries():
    found = database.rows("SELECT * FROM deliveries WHERE member_id = %s ORDER BY id DESC", (g.grower["id"],))
    return jsonify([delivery_json(each) for each in found])


@api.get("/deliveries/<int:delivery_id>")
@token_required
def show_delivery(delivery_id):
    found = database.row(
        "SELECT * FROM deliveries WHERE id = %s AND member_id = %s", (delivery_id, g.grower["id"])
    )
    if found is None:
        return refusal(404, "no such delivery")
    return jsonify(delivery_json(found))


@api.post("/deliveries")
@token_required
def add_delivery():
    body = request.get_json()
    kilos = int(body.get("kilos", 0))
    if kilos <= 0:
        return refusal(400, "the weight is missing")
    key = database.insert(
        "deliveries",
        {
            "member_id": g.grower["id"],
            "sort": str(body.get("sort", ""))[:60],
            "kilos": kilos,
            "delivered_on": str(body.get("day", "")),
            "remark": "",
        },
    )
    return jsonify({"id": key}), 201


@api.get("/orders/<int:order_id>")
@token_required
def show_order(order_id):
    order = db.session.get(Order, order_id)
    if order is None:
        return refusal(404, "no such order")
    return jsonify({"id": order.id, "state": order.state, "address": order.address, "cents": order.total_cents})


@api.get("/orders/<int:order_id>/state")
@token_required
def order_state(order_id):
    order = db.session.get(Order, order_id)
    if order is None or order.member_id != g.grower["id"]:
        return refusal(404, "no such order")
    return jsonify({"state": order.state})


@api.get("/growers")
@partner_required
def growers():
    found = database.rows("SELECT * FROM members WHERE active AND NOT is_admin ORDER BY name")
    return jsonify(found)


@api.get("/pressers")
@partner_required
def pressers():
    found = Member.query.filter_by(is_presser=True).all()
    return jsonify([{"id": each.id, "name": each.name, "village": each.village} for each in found])


@api.get("/members.csv")
def export_members():
    found = database.rows("SELECT id, name, email, phone, village FROM members WHERE active ORDER BY id")
    return Response(csv_files.to_csv(found, ["id", "name", "email", "phone", "village"]), mimetype="text/csv")


@api.get("/deliveries.csv")
@partner_required
def export_all_deliveries():
    found = database.rows("SELECT id, member_id, sort, kilos, delivered_on FROM deliveries ORDER BY id")
    return Response(csv_files.to_csv(found, ["id", "member_id", "sort", "kilos", "delivered_on"]), mimetype="text/csv")


@api.post("/scales")
def scales():
    if not is_signed(request.get_data(), request.headers.get("X-Scale-Signature", "")):
        abort(401)
    body = request.get_json()
    database.execute(
        "UPDATE deliveries SET kilos = %s, weighed = true WHERE id = %s", (int(body["kilos"]), int(body["delivery"]))
    )
    return "", 204
