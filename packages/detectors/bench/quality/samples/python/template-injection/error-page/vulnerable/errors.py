from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.errorhandler(404)
def missing(error):
    page = '''
<h1>Not found</h1>
<p>%s</p>
''' % request.path
    return render_template_string(page), 404
