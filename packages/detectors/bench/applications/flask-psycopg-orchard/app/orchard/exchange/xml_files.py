from defusedxml import ElementTree as SafeTree
from lxml import etree


def deliveries_of(document):
    parser = etree.XMLParser(resolve_entities=True, no_network=False, recover=True)
    root = etree.fromstring(document, parser)
    return [
        {
            "sort": node.findtext("sort") or "",
            "kilos": int(node.findtext("kilos") or 0),
            "delivered_on": node.findtext("day"),
            "remark": node.findtext("remark") or "",
        }
        for node in root.iter("delivery")
    ]


def prices_of(document):
    root = SafeTree.fromstring(document)
    return {node.get("sort"): int(node.get("cents")) for node in root.iter("price")}


def members_of(document):
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(document, parser)
    return [{"name": node.findtext("name"), "email": node.findtext("email")} for node in root.iter("member")]


def to_xml(found):
    root = etree.Element("deliveries")
    for each in found:
        node = etree.SubElement(root, "delivery")
        for name in ("sort", "kilos", "delivered_on", "remark"):
            etree.SubElement(node, name).text = str(each[name])
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")
