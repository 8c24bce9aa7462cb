import requests

session = requests.Session()
session.verify = '/etc/ssl/partner.pem'


def prices():
    return session.get('https://partner.fernway.com/prices', timeout=10).json()
