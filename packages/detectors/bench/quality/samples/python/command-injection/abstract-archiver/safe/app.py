import re

from flask import Flask, abort, jsonify

from archiver import Archiver, TarArchiver

app = Flask(__name__)
archiver: Archiver = TarArchiver()


@app.route("/backup/<label>")
def backup(label):
    if len(label) > 80 or re.search(r"[/\\]|\.\.", label):
        abort(400)
    return jsonify({"code": archiver.pack(label)})
