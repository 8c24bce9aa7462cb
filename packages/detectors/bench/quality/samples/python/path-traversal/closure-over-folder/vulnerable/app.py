from flask import Flask, jsonify, request

from shelves import shelf

app = Flask(__name__)
read_recipe = shelf("/srv/recipes")


@app.route("/recipe", methods=["POST"])
def recipe():
    data = request.get_json()
    title = str(data["title"])
    text = read_recipe(title)
    return jsonify(size=len(text), text=text)
