from flask import Flask, request
from lxml import etree

app = Flask(__name__)
tree = etree.parse("catalogue.xml")


@app.get("/price")
def price():
    name = request.args["name"]
    return {"price": tree.xpath("//item[@name='" + name + "']/price/text()")}
