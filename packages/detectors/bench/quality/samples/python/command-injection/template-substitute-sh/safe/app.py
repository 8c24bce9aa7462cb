import subprocess
from string import Template

from flask import Flask, jsonify, request

app = Flask(__name__)

SCRIPT = Template("groups -- $who | wc -w")
POSITION = '"$1"'


@app.route("/groups")
def groups():
    who = request.args.get("who", "daemon")
    script = SCRIPT.substitute(who=POSITION)
    proc = subprocess.Popen(["sh", "-c", script, "groups", who], stdout=subprocess.PIPE)
    out, _ = proc.communicate(timeout=5)
    return jsonify(count=int(out.strip() or b"0"))
