import subprocess
from string import Template

from flask import Flask, jsonify, request

app = Flask(__name__)

SCRIPT = Template("groups -- $who | wc -w")


@app.route("/groups")
def groups():
    who = request.args.get("who", "daemon")
    script = SCRIPT.substitute(who=who)
    proc = subprocess.Popen(["sh", "-c", script], stdout=subprocess.PIPE)
    out, _ = proc.communicate(timeout=5)
    return jsonify(count=int(out.strip() or b"0"))
