import requests

session = requests.Session()
session.verify = False


def prices():
    return session.get('https://partner.fernway.com/prices', timeout=10).json()
