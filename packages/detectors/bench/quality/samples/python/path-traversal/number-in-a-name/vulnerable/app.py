from flask import Flask, request

app = Flask(__name__)


@app.get("/invoice")
def invoice():
    number = request.args.get("number")
    with open("/srv/invoices/%s.txt" % number) as file:
        return {"text": file.read()}
