from flask import Flask, abort, jsonify, request

app = Flask(__name__)


def double(number):
    return number * 2


def half(number):
    return number / 2


ACTIONS = {'double': double, 'half': half}


@app.get('/calc')
def calc():
    name = request.args['action']
    number = float(request.args['number'])
    if not name.isprintable():
        abort(404)
    return jsonify(eval(name + '(number)'))
