from lxml import etree


def parser():
    return etree.XMLParser(resolve_entities=False, no_network=True)


def titles(data):
    root = etree.fromstring(data, parser())
    return [element.text for element in root.iterfind('.//title')]
