import yaml
from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 65536

LOADERS = {"full": yaml.UnsafeLoader, "lean": yaml.SafeLoader}


class Importer:
    kind = "lean"

    def read(self, stream):
        loader = LOADERS[self.kind]
        return yaml.load(stream, Loader=loader)


@app.post("/pipelines")
def pipelines():
    upload = request.files["pipeline"]
    try:
        document = Importer().read(upload.stream)
    except yaml.YAMLError:
        return jsonify({"error": "yaml"}), 400
    stages = document.get("stages", []) if isinstance(document, dict) else []
    return jsonify({"stages": len(stages)})
