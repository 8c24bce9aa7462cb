import os

from flask import Blueprint, abort, request, send_file

brochures = Blueprint("brochures", __name__)
FOLDER = "/srv/travel/brochures"


class Brochure:
    def __init__(self):
        self._filename = "overview.pdf"

    @property
    def filename(self):
        return self._filename

    @filename.setter
    def filename(self, value):
        if not value.endswith(".pdf"):
            raise ValueError("not a brochure")
        self._filename = value

    @property
    def path(self):
        return os.path.join(FOLDER, self.filename)


@brochures.get("/download")
def download():
    brochure = Brochure()
    try:
        brochure.filename = request.args.get("file", "overview.pdf")
        return send_file(brochure.path, mimetype="application/pdf")
    except (OSError, ValueError):
        abort(404)
