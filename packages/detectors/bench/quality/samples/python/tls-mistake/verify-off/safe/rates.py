import requests


def fetch_rates():
    return requests.get("https://rates.example.org/today", verify="/etc/ssl/own-ca.pem", timeout=5).json()
