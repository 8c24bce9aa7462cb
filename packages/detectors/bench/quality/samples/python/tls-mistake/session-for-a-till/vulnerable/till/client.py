import requests


class TillClient:
    def __init__(self, address, check):
        self.address = address
        self.check = check

    def send(self, receipt):
        return requests.post(self.address + "/receipts", json=receipt, verify=self.check, timeout=10)
