from flask import Flask, send_file

app = Flask(__name__)


@app.route("/download/<path:name>")
def download(name):
    return send_file("/srv/downloads/" + name, as_attachment=True)
