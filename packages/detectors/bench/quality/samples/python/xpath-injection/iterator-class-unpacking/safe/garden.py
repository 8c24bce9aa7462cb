import elementpath
from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
PLANTS = etree.parse("/srv/garden/plants.xml", PARSER).getroot()


class ZoneSequence:
    def __init__(self, *zones):
        self.zones = zones
        self.position = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.position >= len(self.zones):
            raise StopIteration
        zone = self.zones[self.position]
        self.position += 1
        return zone


def plants_in(zone):
    names = elementpath.select(PLANTS, f"//plant[@zone='{zone}']/name")
    return [name.text for name in names]


@app.get("/plants")
def plants():
    zones = ZoneSequence("temperate", "alpine", request.args.get("zone", "alpine"))
    zone, *_ = zones
    return jsonify(plants=plants_in(zone))
