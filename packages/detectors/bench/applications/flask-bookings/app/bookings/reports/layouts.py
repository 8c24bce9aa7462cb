import pickle
import xml.etree.ElementTree as ElementTree

import defusedxml.ElementTree as SafeTree
import yaml
from lxml import etree


def read_layout(text: str) -> dict:
    return yaml.safe_load(text)


def read_template(text: str) -> dict:
    """Report templates, as other houses share them."""
    return yaml.load(text, Loader=yaml.Loader)


def restore_filter(stored: bytes) -> dict:
    """Filters that this program stored in its own table."""
    return pickle.loads(stored)


def read_calendar(document: bytes) -> list[str]:
    tree = SafeTree.fromstring(document)
    return [entry.text or "" for entry in tree.iter("title")]


def read_invoice(document: bytes) -> str:
    parser = etree.XMLParser(resolve_entities=True, no_network=False)
    return etree.fromstring(document, parser).findtext("number") or ""


def own_settings() -> ElementTree.Element:
    return ElementTree.parse("/etc/bookings/settings.xml").getroot()
