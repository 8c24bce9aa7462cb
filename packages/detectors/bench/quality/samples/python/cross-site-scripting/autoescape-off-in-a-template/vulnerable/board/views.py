from flask import Flask, render_template, request

app = Flask(__name__, template_folder='../templates')


@app.get('/hello')
def hello():
    name = request.args.get('name', 'you')
    return render_template('hello.html', name=name, title='Hello')
