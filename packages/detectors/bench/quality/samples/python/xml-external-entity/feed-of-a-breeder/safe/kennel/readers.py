import xml.sax
from xml.sax.handler import ContentHandler, feature_external_ges


class Litters(ContentHandler):
    def __init__(self):
        super().__init__()
        self.count = 0

    def startElement(self, name, attrs):
        if name == "litter":
            self.count += 1


def make_reader(external):
    reader = xml.sax.make_parser()
    reader.setFeature(feature_external_ges, external)
    return reader
