from flask import Flask, request, send_from_directory

app = Flask(__name__)


@app.get("/download")
def download():
    return send_from_directory("exports", request.args.get("file", ""))
