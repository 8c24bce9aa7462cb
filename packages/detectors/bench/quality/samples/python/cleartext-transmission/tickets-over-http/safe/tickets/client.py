import os

import requests

from .settings import API


def open_ticket(subject, text):
    answer = requests.post(
        f"{API}/tickets",
        json={"subject": subject, "text": text},
        headers={"Authorization": f"Bearer {os.environ['TICKETS_TOKEN']}"},
        timeout=10,
    )
    answer.raise_for_status()
    return answer.json()["number"]
