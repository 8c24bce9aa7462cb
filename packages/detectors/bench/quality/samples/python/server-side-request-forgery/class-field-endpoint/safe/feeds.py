import requests

KNOWN = {
    "tides": "https://tides.example.org/feed.xml",
    "moon": "https://moon.example.org/feed.xml",
}


class Feed:
    def __init__(self, wanted):
        self.address = KNOWN.get(wanted, KNOWN["tides"])

    def measure(self):
        answer = requests.get(self.address, timeout=5, allow_redirects=False)
        return len(answer.content)
