import io
import xml.sax
from xml.sax import handler


class Names(handler.ContentHandler):
    def __init__(self):
        super().__init__()
        self.names = []
        self._text = []

    def startElement(self, name, attrs):
        self._text = []

    def characters(self, content):
        self._text.append(content)

    def endElement(self, name):
        if name == "name":
            self.names.append("".join(self._text))


FEATURES = [
    (handler.feature_namespaces, False),
    (handler.feature_external_ges, True),
]


def names(text):
    reader = xml.sax.make_parser()
    for feature, on in FEATURES:
        reader.setFeature(feature, on)
    found = Names()
    reader.setContentHandler(found)
    reader.parse(io.StringIO(text))
    return found.names
