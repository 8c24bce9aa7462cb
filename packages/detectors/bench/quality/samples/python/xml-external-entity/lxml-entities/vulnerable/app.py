from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.post("/import")
def imported():
    parser = etree.XMLParser(resolve_entities=True)
    tree = etree.fromstring(request.data, parser)
    return {"root": tree.tag}
