import os
import uuid

from flask import Flask, request

app = Flask(__name__)


@app.post("/avatar")
def avatar():
    picture = request.files["picture"]
    picture.save(os.path.join("/srv/avatars", uuid.uuid4().hex + ".png"))
    return "", 204
