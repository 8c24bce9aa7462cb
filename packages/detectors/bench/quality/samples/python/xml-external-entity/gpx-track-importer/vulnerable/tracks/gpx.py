import math

from lxml import etree

NAMESPACE = "{http://www.topografix.com/GPX/1/1}"


class NotATrack(ValueError):
    pass


def parse(data):
    parser = etree.XMLParser(resolve_entities=True, load_dtd=True, no_network=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise NotATrack("the file is not XML") from error
    if root.tag != NAMESPACE + "gpx":
        raise NotATrack("the file is not GPX")
    return root


def name_of(root):
    element = root.find("{0}trk/{0}name".format(NAMESPACE))
    return (element.text or "").strip() if element is not None else ""


def points(root):
    for point in root.iter(NAMESPACE + "trkpt"):
        yield float(point.get("lat")), float(point.get("lon"))


def distance(track):
    total = 0.0
    previous = None
    for lat, lon in track:
        if previous:
            phi1, phi2 = math.radians(previous[0]), math.radians(lat)
            dphi, dlambda = phi2 - phi1, math.radians(lon - previous[1])
            a = math.sin(dphi / 2) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin(dlambda / 2) ** 2
            total += 12742 * math.asin(min(1.0, math.sqrt(a)))
        previous = (lat, lon)
    return total
