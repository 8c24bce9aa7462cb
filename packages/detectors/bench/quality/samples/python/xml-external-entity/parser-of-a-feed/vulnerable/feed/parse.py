from lxml import etree


def parser():
    return etree.XMLParser(resolve_entities=True, no_network=False)


def titles(data):
    root = etree.fromstring(data, parser())
    return [element.text for element in root.iterfind('.//title')]
