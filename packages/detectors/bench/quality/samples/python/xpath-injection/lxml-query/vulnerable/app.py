from flask import Flask, request
from lxml import etree

app = Flask(__name__)
tree = etree.parse("people.xml")


@app.get("/person")
def person():
    found = tree.xpath("//person[@name='%s']" % request.args["name"])
    return {"count": len(found)}
