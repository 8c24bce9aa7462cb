from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.errorhandler(404)
def missing(error):
    page = '''
<h1>Not found</h1>
<p>{{ path }}</p>
'''
    return render_template_string(page, path=request.path), 404
