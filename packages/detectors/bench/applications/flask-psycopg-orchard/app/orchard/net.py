from urllib.parse import quote, urlsplit

import requests
from flask import current_app

MARKETS = {"prices.fruit-market.example", "lists.cider-union.example"}


def fetch_text(address):
    answer = requests.get(address, timeout=8)
    answer.raise_for_status()
    return answer.text


def fetch_market_list(address):
    parts = urlsplit(address)
    if parts.scheme != "https" or parts.hostname not in MARKETS:
        raise ValueError("this market is not known")
    answer = requests.get(f"https://{parts.hostname}{quote(parts.path)}", timeout=8, allow_redirects=False)
    answer.raise_for_status()
    return answer.text


def market_price(sort):
    address = f"{current_app.config['MARKET_SERVICE']}/sorts/{quote(sort, safe='')}"
    return requests.get(address, timeout=8).json()


def market_history(sort, year):
    return requests.get(
        current_app.config["MARKET_SERVICE"] + "/history",
        params={"sort": sort, "year": year},
        timeout=8,
    ).json()
