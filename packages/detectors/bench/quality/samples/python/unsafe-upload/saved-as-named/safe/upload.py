import os
import uuid

from flask import Blueprint, abort, current_app, request
from werkzeug.utils import secure_filename

bp = Blueprint('upload', __name__)
ENDINGS = {'.png', '.jpg'}


@bp.post('/avatar')
def avatar():
    file = request.files['avatar']
    name = secure_filename(file.filename)
    ending = os.path.splitext(name)[1].lower()
    if ending not in ENDINGS:
        abort(415)
    file.save(os.path.join(current_app.static_folder, 'avatars', drawn(ending)))
    return 'ok', 201


def drawn(ending):
    return uuid.uuid4().hex + ending
