from flask import Flask, jsonify, request

from deploy.runner import checkout

app = Flask(__name__)


@app.post('/deploy')
def deploy():
    code = checkout(request.get_json()['branch'])
    return jsonify(code=code)
