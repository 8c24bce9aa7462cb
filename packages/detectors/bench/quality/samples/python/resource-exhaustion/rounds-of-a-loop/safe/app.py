from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/rows")
def rows():
    count = int(request.form["count"])
    if count < 0 or count > 500:
        abort(400)
    return {"rows": [{"row": index} for index in range(count)]}
