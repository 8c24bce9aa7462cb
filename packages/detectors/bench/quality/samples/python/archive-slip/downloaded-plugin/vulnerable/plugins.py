import io
import tarfile

import requests


def install(name, folder):
    answer = requests.get(f"https://plugins.example.org/{name}.tar", timeout=10)
    archive = tarfile.open(fileobj=io.BytesIO(answer.content))
    archive.extractall(path=folder)
