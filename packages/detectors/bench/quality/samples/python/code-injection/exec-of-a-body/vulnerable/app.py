from flask import Flask, request

app = Flask(__name__)


@app.post("/rules")
def rules():
    scope = {"total": 3}
    exec(request.get_json()["rule"], scope)
    return {"total": scope["total"]}
