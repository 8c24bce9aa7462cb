import os
import uuid

from flask import current_app
from PIL import Image
from werkzeug.utils import secure_filename

FORMATS = {"JPEG": ".jpg", "PNG": ".png"}


def keep_picture(upload):
    name = secure_filename(upload.filename)
    folder = os.path.join(current_app.static_folder, "pictures")
    upload.save(os.path.join(folder, name))
    return name


def keep_label(upload):
    picture = Image.open(upload.stream)
    ending = FORMATS.get(picture.format)
    if ending is None:
        raise ValueError("a picture is needed")
    name = f"{uuid.uuid4().hex}{ending}"
    picture.thumbnail((1200, 1200))
    picture.save(os.path.join(current_app.static_folder, "labels", name))
    return name
