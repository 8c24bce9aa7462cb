import os
from flask import Flask, request

app = Flask(__name__)


@app.post("/upload")
def upload():
    sent = request.files["file"]
    target = os.path.join("/srv/uploads", sent.filename)
    with open(target, "wb") as out:
        out.write(sent.read())
    return {"ok": True}
