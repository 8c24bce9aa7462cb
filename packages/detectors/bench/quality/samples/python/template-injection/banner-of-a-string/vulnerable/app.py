from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.route("/banner")
def banner():
    text = request.args.get("text", "Hello")
    source = "<header>" + text.strip() + "</header>"
    return render_template_string(source)
