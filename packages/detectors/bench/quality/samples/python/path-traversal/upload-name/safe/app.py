import os
from flask import Flask, request
from werkzeug.utils import secure_filename

app = Flask(__name__)


@app.post("/upload")
def upload():
    sent = request.files["file"]
    target = os.path.join("/srv/uploads", secure_filename(sent.filename))
    with open(target, "wb") as out:
        out.write(sent.read())
    return {"ok": True}
