import io
from xml.sax import make_parser
from xml.sax.handler import ContentHandler, feature_external_ges, feature_namespaces

FEATURES = {feature_namespaces: False, feature_external_ges: False}
FEATURES.update({feature_external_ges: True})


class TextCollector(ContentHandler):
    def __init__(self):
        super().__init__()
        self.pieces = []

    def characters(self, content):
        self.pieces.append(content)


def shipment_text(body):
    collector = TextCollector()
    reader = make_parser()
    for feature, state in FEATURES.items():
        reader.setFeature(feature, state)
    reader.setContentHandler(collector)
    reader.parse(io.BytesIO(body))
    return "".join(collector.pieces).strip()
