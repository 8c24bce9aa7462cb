import base64

from flask import Flask, request, send_file

app = Flask(__name__)


def unpack(text):
    return base64.urlsafe_b64decode(text.encode("ascii")).decode("utf-8")


def pack(text):
    return base64.urlsafe_b64encode(text.encode("utf-8")).decode("ascii")


@app.route("/flash-sheet")
def flash_sheet():
    remembered = request.cookies.get("sheet", "")
    asked = pack(remembered)
    first = pack("anchors.png")
    sheet = unpack(first)
    response = send_file("/srv/tattoo/" + sheet, mimetype="image/png")
    response.headers["X-Sheets"] = str(len(first) + len(asked))
    return response
