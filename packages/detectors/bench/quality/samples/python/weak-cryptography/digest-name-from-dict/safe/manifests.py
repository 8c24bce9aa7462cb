import hashlib
import hmac
import os

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 256 * 1024
SEAL_KEY = os.environ["MANIFEST_SEAL_KEY"].encode("utf-8")
DIGESTS = {"edition-1": "md5", "edition-2": "sha256"}
EDITION = "edition-2"


def seal_for(document):
    digest = hashlib.new(DIGESTS[EDITION], document).digest()
    return hmac.new(SEAL_KEY, digest, "sha256").hexdigest()


@app.post("/manifests/verify")
def verify_manifest():
    given = request.headers.get("X-Manifest-Seal")
    if not given:
        abort(400)
    expected = seal_for(request.get_data())
    genuine = hmac.compare_digest(expected.encode("utf-8"), given.encode("utf-8"))
    return jsonify(genuine=genuine, edition=EDITION)
