from flask import Flask, make_response, request

from state import pack, unpack

app = Flask(__name__)


@app.route("/wizard")
def wizard():
    text = request.cookies.get("wizard")
    state = unpack(text) if text else {"page": 0}
    state["page"] = min(int(state.get("page", 0)) + 1, 9)
    response = make_response({"page": state["page"]})
    response.set_cookie("wizard", pack(state), secure=True, httponly=True, samesite="Lax")
    return response
