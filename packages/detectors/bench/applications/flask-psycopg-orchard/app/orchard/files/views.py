from flask import Blueprint, Response, current_app, render_template, request, send_file, send_from_directory

from orchard.files import shelves
from orchard.security.sessions import login_required
from orchard.security.tokens import read_download

files = Blueprint("files", __name__)


@files.get("/leaflets")
def leaflet():
    content = shelves.read_leaflet(request.args["name"])
    return Response(content, mimetype="application/pdf")


@files.get("/maps/<path:name>")
def map_file(name):
    return send_from_directory(current_app.config["LEAFLET_FOLDER"], name)


@files.get("/papers/<path:name>")
@login_required
def paper(name):
    return send_file(shelves.paper_path(name))


@files.get("/recipes/<name>")
def recipe(name):
    return render_template("files/text.html", text=shelves.read_recipe(name))


@files.get("/minutes/<int:year>/<int:month>")
@login_required
def minutes(year, month):
    return render_template("files/text.html", text=shelves.read_minutes(year, month))


@files.get("/signed/<token>")
def signed(token):
    return send_from_directory(current_app.config["EXCHANGE_FOLDER"], read_download(token))
