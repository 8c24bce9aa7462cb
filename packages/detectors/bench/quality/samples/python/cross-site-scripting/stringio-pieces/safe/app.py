import io

from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/agent")
def agent():
    seen = request.headers.get("X-Client-Label", "none")
    label = "label:" + seen
    if len(label) > 0:
        count = len(label)
        label = "label"
    buffer = io.StringIO()
    buffer.write("<ul><li>")
    buffer.write(label)
    buffer.write("</li><li>%d</li></ul>" % count)
    answer = make_response(buffer.getvalue())
    answer.headers["Content-Type"] = "text/html; charset=utf-8"
    return answer
