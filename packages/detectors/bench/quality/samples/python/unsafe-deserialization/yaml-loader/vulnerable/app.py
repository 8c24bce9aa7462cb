import yaml
from flask import Flask, request

app = Flask(__name__)


@app.post("/pipeline")
def pipeline():
    return {"steps": len(yaml.load(request.get_data(), Loader=yaml.Loader))}
