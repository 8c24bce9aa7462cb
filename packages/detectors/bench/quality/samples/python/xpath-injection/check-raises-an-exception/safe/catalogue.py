import xml.etree.ElementTree as ET


class BadTerm(Exception):
    pass


def check(term):
    if len(term) > 200:
        raise BadTerm("long")
    if not term.isalnum():
        raise BadTerm("form")
    return term


def titles(term):
    root = ET.parse("catalogue.xml").getroot()
    path = ".//book[shelf='{0}']/title".format(check(term))
    return [node.text for node in root.findall(path)]
