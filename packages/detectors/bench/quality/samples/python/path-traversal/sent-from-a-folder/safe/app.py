from flask import Flask, send_from_directory

app = Flask(__name__)


@app.route("/download/<path:name>")
def download(name):
    return send_from_directory("/srv/downloads", name, as_attachment=True)
