from flask import Flask, request, send_file

app = Flask(__name__)


@app.get("/download")
def download():
    return send_file("exports/" + request.args.get("file", ""))
