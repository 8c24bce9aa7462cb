import os
from pathlib import Path

from flask import abort, current_app
from werkzeug.utils import safe_join


def read_leaflet(name):
    path = os.path.join(current_app.config["LEAFLET_FOLDER"], name)
    with open(path, "rb") as file:
        return file.read()


def paper_path(name):
    folder = Path(current_app.config["PAPER_FOLDER"]).resolve()
    path = (folder / name).resolve()
    if not path.is_relative_to(folder):
        abort(404)
    return path


def read_recipe(name):
    path = safe_join(current_app.config["LEAFLET_FOLDER"], "recipes", name)
    if path is None or not os.path.isfile(path):
        abort(404)
    with open(path, encoding="utf-8") as file:
        return file.read()


def read_minutes(year, month):
    path = os.path.join(current_app.config["PAPER_FOLDER"], f"minutes-{year:04d}-{month:02d}.txt")
    if not os.path.exists(path):
        abort(404)
    with open(path, encoding="utf-8") as file:
        return file.read()
