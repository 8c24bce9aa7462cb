import json

from flask import Flask, abort, jsonify, request
from flask.views import MethodView

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 8 * 1024
READINGS = (118, 127, 142, 155, 98)
PREDICATES = {
    "high": lambda reading: reading > 140,
    "low": lambda reading: reading < 100,
}


class ReadingFilter(MethodView):
    def payload(self):
        try:
            document = json.loads(request.get_data(as_text=True))
        except ValueError:
            abort(400)
        if not isinstance(document, dict):
            abort(400)
        return document

    def post(self):
        document = self.payload()
        if not (rule := str(document.get("rule", ""))):
            return jsonify(readings=READINGS)
        if not (predicate := PREDICATES.get(rule)):
            abort(400)
        kept = [reading for reading in READINGS if predicate(reading)]
        return jsonify(readings=kept)


app.add_url_rule("/readings/filter", view_func=ReadingFilter.as_view("reading_filter"))
