from contextlib import ExitStack, closing

import yaml
from flask import Blueprint, abort, jsonify, request

menus = Blueprint("menus", __name__)


def load_plan(upload):
    with ExitStack() as stack:
        stream = stack.enter_context(closing(upload.stream))
        return yaml.load(stream, Loader=yaml.UnsafeLoader)


@menus.post("/check")
def check_plan():
    upload = request.files.get("plan")
    if upload is None:
        abort(400)
    try:
        plan = load_plan(upload)
    except yaml.YAMLError:
        abort(400)
    days = plan.get("days") if isinstance(plan, dict) else None
    return jsonify(complete=isinstance(days, list) and len(days) == 5)
