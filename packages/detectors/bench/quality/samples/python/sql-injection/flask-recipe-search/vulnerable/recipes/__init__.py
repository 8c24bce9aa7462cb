from flask import Flask, abort, jsonify, request

from . import db, queries


def create_app(config=None):
    app = Flask(__name__)
    app.config.update(DATABASE="recipes.sqlite")
    app.config.update(config or {})
    db.init_app(app)

    @app.get("/recipes")
    def search():
        term = request.args.get("q", "").strip()
        minutes = request.args.get("minutes", type=int)
        return jsonify(recipes=queries.search(term, minutes))

    @app.get("/recipes/<int:recipe_id>")
    def show(recipe_id):
        recipe = queries.by_id(recipe_id)
        if recipe is None:
            abort(404)
        return jsonify(recipe)

    return app
