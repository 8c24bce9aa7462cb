import xml.etree.ElementTree as ET
from flask import Flask, request

app = Flask(__name__)


@app.get("/employee")
def employee():
    root = ET.parse("staff.xml").getroot()
    found = root.find(".//employee[@id='" + request.args["id"] + "']")
    return {"name": found.get("name")}
