from flask import Flask, make_response

app = Flask(__name__)


@app.post("/login")
def login():
    answer = make_response({"ok": True})
    answer.set_cookie("session_id", "opaque", secure=True, httponly=True, samesite="Lax")
    return answer
