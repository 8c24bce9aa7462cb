import xml.sax
from io import BytesIO
from xml.sax.handler import ContentHandler, feature_external_ges

from aiohttp import web


class Totals(ContentHandler):
    def __init__(self):
        super().__init__()
        self.count = 0

    def startElement(self, name, attrs):
        if name == 'line':
            self.count += 1


async def invoice(request):
    data = await request.read()
    reader = xml.sax.make_parser()
    reader.setFeature(feature_external_ges, True)
    totals = Totals()
    reader.setContentHandler(totals)
    reader.parse(BytesIO(data))
    return web.json_response({'lines': totals.count})
