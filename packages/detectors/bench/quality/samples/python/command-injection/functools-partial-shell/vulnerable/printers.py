import subprocess
from functools import partial

from flask import Flask, jsonify, request
from flask.views import MethodView

app = Flask(__name__)
LPSTAT = "/usr/bin/lpstat"
run_line = partial(subprocess.run, shell=True, capture_output=True, text=True, timeout=10)


class QueueStatus(MethodView):
    def get(self):
        queue = request.args.get("queue", "frontdesk")
        result = run_line(LPSTAT + " -p " + queue)
        if result.returncode != 0:
            return jsonify(state="unknown"), 404
        return jsonify(state=result.stdout.splitlines()[:5])


class QueueHelp(MethodView):
    def get(self):
        return jsonify(queues=["frontdesk", "archive", "reading room"])


app.add_url_rule("/queues", view_func=QueueHelp.as_view("queue_help"))
app.add_url_rule("/queues/status", view_func=QueueStatus.as_view("queue_status"))
