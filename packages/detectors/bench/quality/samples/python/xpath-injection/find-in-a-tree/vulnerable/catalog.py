import xml.etree.ElementTree as ET

from bottle import Bottle, abort, request

app = Bottle()
ROOT = ET.parse('/srv/catalog.xml').getroot()


@app.get('/item')
def item():
    wanted = request.query.get('id', '')
    if wanted == '':
        abort(400)
    path = f".//item[@id='{wanted}']"
    element = ROOT.find(path)
    return {'found': element is not None}
