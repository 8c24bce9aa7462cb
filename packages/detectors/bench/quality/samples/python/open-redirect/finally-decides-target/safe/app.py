from flask import Flask, redirect, request

app = Flask(__name__)
PLACES = {"home": "/", "orders": "/orders", "help": "/help"}


@app.route("/leave")
def leave():
    following = request.args.get("next", "home")
    target = "/"
    try:
        target = PLACES[following]
    except KeyError:
        target = following
    finally:
        target = PLACES.get(following) or "/"
    return redirect(target, code=303)
