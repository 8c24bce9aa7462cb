from flask import Blueprint, abort, g, redirect, render_template, request, url_for

from orchard import database
from orchard.deliveries import store
from orchard.security.sessions import login_required, presser_required

deliveries = Blueprint("deliveries", __name__)


@deliveries.get("/")
@login_required
def index():
    order = request.args.get("order", "delivered_on")
    number = request.args.get("page", 1, type=int)
    found = store.deliveries_of(g.member["id"], order, number)
    return render_template("deliveries/index.html", deliveries=found, number=number)


@deliveries.get("/all")
@presser_required
def everything():
    return render_template("deliveries/all.html", deliveries=store.latest(request.args.get("order", "day")))


@deliveries.get("/villages")
@presser_required
def villages():
    wanted = request.args.getlist("village")[:20]
    found = store.in_villages(wanted) if wanted else []
    return render_template("deliveries/all.html", deliveries=found)


@deliveries.get("/<int:delivery_id>/receipt")
@login_required
def receipt(delivery_id):
    delivery = store.delivery_by_id(delivery_id)
    return render_template("deliveries/receipt.html", delivery=delivery)


@deliveries.get("/<int:delivery_id>")
@login_required
def show(delivery_id):
    delivery = store.own_delivery(delivery_id, g.member["id"])
    return render_template("deliveries/show.html", delivery=delivery)


@deliveries.post("/")
@login_required
def announce():
    kilos = request.form.get("kilos", type=int)
    if not kilos or kilos > 20000:
        abort(400)
    database.insert(
        "deliveries",
        {
            "member_id": g.member["id"],
            "sort": request.form["sort"][:60],
            "kilos": kilos,
            "remark": request.form.get("remark", "")[:1000],
            "delivered_on": request.form["day"],
        },
    )
    return redirect(url_for("deliveries.index"))


@deliveries.post("/<int:delivery_id>/remark")
@login_required
def change_remark(delivery_id):
    changed = database.execute(
        "UPDATE deliveries SET remark = %s WHERE id = %s AND member_id = %s",
        (request.form["remark"][:1000], delivery_id, g.member["id"]),
    )
    if not changed:
        abort(404)
    return redirect(url_for("deliveries.show", delivery_id=delivery_id))


@deliveries.post("/<int:delivery_id>/weigh")
@presser_required
def weigh(delivery_id):
    kilos = request.form.get("kilos", type=int)
    database.execute("UPDATE deliveries SET kilos = %s, weighed = true WHERE id = %s", (kilos, delivery_id))
    return redirect(url_for("deliveries.everything"))


@deliveries.get("/statistics")
def statistics():
    year = request.args.get("year", 2024, type=int)
    return render_template("deliveries/statistics.html", year=year, kilos=store.kilos_by_sort(year))
