import os
import ssl

TOKEN = os.environ["FLEET_WORKER_TOKEN"]
TELEMATICS_URL = os.environ.get("TELEMATICS_URL", "https://telematics.vendor.example/api")
TELEMATICS_KEY = os.environ["TELEMATICS_KEY"]
ARCHIVE_URL = os.environ.get("ARCHIVE_URL", "https://archive.fleet.internal")
ARCHIVE_CA = os.environ.get("ARCHIVE_CA", "/etc/fleet/ca.pem")
CERT_FILE = os.environ.get("WORKER_CERT", "/etc/fleet/worker.pem")


def archive_context() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=ARCHIVE_CA)


def server_context() -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERT_FILE)
    return context
