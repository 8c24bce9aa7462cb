from urllib.parse import quote, urljoin

import requests


class Client:
    def __init__(self, base='https://inventory.internal/api/'):
        self.base = base
        self.session = requests.Session()

    def url(self, path):
        return self.base + quote(path, safe='')

    def get(self, path):
        answer = self.session.get(self.url(path), timeout=5)
        answer.raise_for_status()
        return answer.json()
