import httpx

from settings import TIMEOUT, VERIFY


def status():
    with httpx.Client(verify=VERIFY, timeout=TIMEOUT) as client:
        return client.get('https://depot.fernway.com/status').json()
