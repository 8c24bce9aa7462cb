from flask import Flask, request

app = Flask(__name__)
RULES = {"double": lambda value: value * 2, "half": lambda value: value / 2}


@app.post("/rules")
def rules():
    return {"total": RULES[request.get_json()["rule"]](3)}
