import ipaddress
import re
import socket
from urllib.parse import urlsplit

import requests
import yaml
from lxml import etree

title = re.compile(r"<title>([^<]{1,200})</title>")


def fetch_page(address: str) -> str:
    """A page of the maker of a device, to be kept here."""
    answer = requests.get(address, timeout=10)
    answer.raise_for_status()
    return answer.text


makers = {"www.maker-one.example", "support.maker-two.example"}


def fetch_from_maker(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme != "https" or parts.hostname not in makers:
        raise ValueError("not a maker we know")
    return requests.get(address, timeout=10, allow_redirects=False).text


def is_inside(host: str) -> bool:
    return ipaddress.ip_address(socket.gethostbyname(host)).is_private


def title_of(page: str) -> str:
    found = title.search(page)
    return found.group(1) if found else ""


def read_pages(text: str) -> list[dict]:
    return yaml.safe_load(text)


def read_manual(document: bytes) -> list[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return [each.text or "" for each in etree.fromstring(document, parser).iter("section")]


def find_sections(document: bytes, kind: str) -> list[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    tree = etree.fromstring(document, parser)
    return [each.text or "" for each in tree.xpath(f"//section[@kind='{kind}']")]
