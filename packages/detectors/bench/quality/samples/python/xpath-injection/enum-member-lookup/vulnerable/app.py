import enum

from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
ROOT = etree.parse("/srv/weather/stations.xml").getroot()


class Reading(enum.Enum):
    TEMP = "temperature"
    WIND = "wind"


def element_for(text):
    try:
        return Reading(text).value
    except ValueError:
        return text or Reading.TEMP.value


@app.route("/readings")
def readings():
    asked = request.headers.get("X-Reading", "temperature")
    path = "/stations/station/" + element_for(asked) + "/text()"
    values = ROOT.xpath(path)
    return jsonify(values=[float(v) for v in values])
