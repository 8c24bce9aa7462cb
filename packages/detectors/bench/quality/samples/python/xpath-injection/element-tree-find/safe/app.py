import xml.etree.ElementTree as ET
from flask import Flask, request

app = Flask(__name__)


@app.get("/employee")
def employee():
    root = ET.parse("staff.xml").getroot()
    for each in root.iter("employee"):
        if each.get("id") == request.args["id"]:
            return {"name": each.get("name")}
    return {}
