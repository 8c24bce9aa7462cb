from typing import NamedTuple

from flask import Flask, Response, abort, request

app = Flask(__name__)


class Language(NamedTuple):
    code: str
    region: str

    @classmethod
    def of(cls, header):
        code, _, region = header.partition("-")
        return cls(code[:2] if code.isalpha() else "en", region or "any")


@app.get("/texts/start")
def start():
    language = Language.of(request.headers.get("Accept-Language", "en"))
    try:
        handle = open("/srv/texts/" + language.code + "/start.txt", encoding="utf-8")
    except OSError:
        abort(404)
    with handle:
        return Response(handle.read(), mimetype="text/plain")
