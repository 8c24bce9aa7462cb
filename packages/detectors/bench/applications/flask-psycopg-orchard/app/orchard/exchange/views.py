import json

from flask import Blueprint, Response, abort, flash, g, redirect, render_template, request, send_file, url_for

from orchard import database, net
from orchard.exchange import archives, csv_files, xml_files, yaml_files
from orchard.extensions import db
from orchard.models import Product
from orchard.security.sessions import admin_required, login_required, presser_required
from orchard.security.tokens import sign_download

exchange = Blueprint("exchange", __name__)


@exchange.get("/")
@login_required
def index():
    return render_template("exchange/index.html", token=sign_download("price-list.pdf"))


@exchange.post("/deliveries.xml")
@login_required
def import_deliveries():
    upload = request.files.get("file") or abort(400)
    for values in xml_files.deliveries_of(upload.read()):
        database.insert("deliveries", {**values, "member_id": g.member["id"]})
    flash("The deliveries are announced.")
    return redirect(url_for("deliveries.index"))


@exchange.get("/deliveries.xml")
@login_required
def export_deliveries():
    found = database.rows("SELECT * FROM deliveries WHERE member_id = %s", (g.member["id"],))
    return Response(xml_files.to_xml(found), mimetype="application/xml")


@exchange.post("/members.xml")
@admin_required
def import_members():
    upload = request.files.get("file") or abort(400)
    members = xml_files.members_of(upload.read())
    return render_template("exchange/members.html", members=members)


@exchange.post("/prices.xml")
@admin_required
def import_prices():
    upload = request.files.get("file") or abort(400)
    return apply_prices(xml_files.prices_of(upload.read()))


@exchange.post("/prices/remote")
@presser_required
def import_remote_prices():
    text = net.fetch_text(request.form["address"])
    return apply_prices({each["sort"]: int(each["cents"]) for each in csv_files.rows_of(text)})


@exchange.post("/prices/market")
@presser_required
def import_market_prices():
    try:
        text = net.fetch_market_list(request.form["address"])
    except ValueError:
        abort(400)
    return apply_prices({each["sort"]: int(each["cents"]) for each in csv_files.rows_of(text)})


def apply_prices(prices):
    for sort, cents in prices.items():
        Product.query.filter_by(sort=sort).update({"price_cents": cents})
    db.session.commit()
    flash("The prices are changed.")
    return redirect(url_for("exchange.index"))


@exchange.post("/settings.yaml")
@admin_required
def import_settings():
    upload = request.files.get("file") or abort(400)
    settings = yaml_files.settings_of(upload.read().decode("utf-8"))
    for name, value in settings.items():
        database.execute("UPDATE settings SET value = %s WHERE name = %s", (str(value), name))
    return redirect(url_for("exchange.index"))


@exchange.post("/plan.yaml")
@presser_required
def import_plan():
    plan = yaml_files.plan_of(request.get_data(as_text=True))
    return render_template("exchange/plan.html", plan=plan)


@exchange.post("/labels.zip")
@presser_required
def import_labels():
    upload = request.files.get("file") or abort(400)
    names = archives.unpack_labels(upload)
    flash(f"{len(names)} labels are there.")
    return redirect(url_for("exchange.index"))


@exchange.post("/photos.zip")
@presser_required
def import_photos():
    upload = request.files.get("file") or abort(400)
    flash(f"{archives.unpack_photos(upload)} photos are there.")
    return redirect(url_for("exchange.index"))


@exchange.get("/mine.zip")
@login_required
def export_mine():
    found = database.rows(
        "SELECT id, sort, kilos, delivered_on, remark FROM deliveries WHERE member_id = %s", (g.member["id"],)
    )
    packed = archives.pack(
        {
            "deliveries.csv": csv_files.to_csv(found, ["id", "sort", "kilos", "delivered_on", "remark"]),
            "deliveries.yaml": yaml_files.to_yaml([{**each, "delivered_on": str(each["delivered_on"])} for each in found]),
            "member.json": json.dumps({"name": g.member["name"], "email": g.member["email"]}),
        }
    )
    return send_file(packed, mimetype="application/zip", as_attachment=True, download_name="orchard.zip")
