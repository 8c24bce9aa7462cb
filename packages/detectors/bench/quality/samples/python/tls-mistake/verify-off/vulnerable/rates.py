import requests


def fetch_rates():
    return requests.get("https://rates.example.org/today", verify=False, timeout=5).json()
