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
    name = secure_filename(picture.filename)
    picture.save(os.path.join(app.config['UPLOADS'], name))
    return '', 201
