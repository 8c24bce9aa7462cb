from flask import Flask, request, send_file

app = Flask(__name__)


def avatar_name(given):
    names = ["robot.png", "cat.png"]
    names.insert(1, given)
    del names[1]
    return names[0]


@app.get("/avatar")
def avatar():
    given = request.cookies.get("avatar", "cat.png")
    return send_file("/srv/avatars/" + avatar_name(given))
