import os
import uuid

from flask import Flask, abort, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
app.config['UPLOADS'] = os.path.join(app.static_folder, 'uploads')
ENDINGS = {'.png', '.jpg'}


@app.post('/pictures')
def add():
    picture = request.files['picture']
    ending = os.path.splitext(picture.filename)[1].lower()
    if ending not in ENDINGS:
        abort(415)
    name = uuid.uuid4().hex + ending
    picture.save(os.path.join(app.config['UPLOADS'], name))
    return '', 201
