import os
from string import Template

from flask import Blueprint, jsonify, request

gauges = Blueprint("gauges", __name__)
READ_LEVEL = Template("/usr/local/bin/read-gauge --unit $unit --station $station")


def gauge_values(headers):
    values = {"unit": "cm"}
    if "X-Station" in headers:
        values["station"] = headers["X-Station"]
    values.update(station="weir")
    return values


@gauges.get("/level")
def level():
    line = READ_LEVEL.substitute(gauge_values(request.headers))
    with os.popen(line) as stream:
        reading = stream.readline(64).strip()
    if not reading:
        return jsonify(error="no reading"), 503
    return jsonify(level=reading)
