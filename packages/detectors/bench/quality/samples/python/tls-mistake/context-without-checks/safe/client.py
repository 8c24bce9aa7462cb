import ssl
from urllib.request import urlopen


def read(url):
    context = ssl.create_default_context(cafile="/etc/ours/authority.pem")
    with urlopen(url, context=context) as answer:
        return answer.read()
