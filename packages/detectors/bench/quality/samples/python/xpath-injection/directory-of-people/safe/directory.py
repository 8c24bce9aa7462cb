from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
TREE = etree.parse('people.xml')


@app.get('/people')
def people():
    values = request.args.to_dict()
    name = values.get('name', '')
    found = TREE.xpath('//person[name=$name]/mail/text()', name=name)
    return jsonify([str(each) for each in found])
