import csv
import os
import shutil
import tempfile
from urllib.parse import unquote

from flask import Flask, jsonify, request

app = Flask(__name__)
TARIFFS = "/srv/freight/tariffs"


def tariff_name(requested):
    name = "standard.csv"
    try:
        name = unquote(requested, errors="strict")
    except UnicodeDecodeError:
        name = "standard.csv"
    return name


def tariff_rows(name):
    with tempfile.TemporaryDirectory() as workdir:
        working_copy = os.path.join(workdir, "tariff.csv")
        shutil.copyfile(os.path.join(TARIFFS, name), working_copy)
        with open(working_copy, newline="", encoding="utf-8") as handle:
            return [row[:6] for row in csv.reader(handle)][:200]


@app.errorhandler(OSError)
def no_tariff(_error):
    return jsonify(error="no tariff"), 404


@app.get("/tariffs")
def tariffs():
    name = tariff_name(request.args.get("name", "standard.csv"))
    return jsonify(rows=tariff_rows(name))
