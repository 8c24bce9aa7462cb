from flask import Flask, render_template_string, request

app = Flask(__name__)

PAGE = """<!doctype html>
<title>Note</title>
<p class="note">{{ note|trim|safe }}</p>
"""


@app.route("/note", methods=["POST"])
def note():
    lines = request.form.get("note", "").splitlines()
    joined = " / ".join(line for line in lines if line)
    return render_template_string(PAGE, note=joined)
