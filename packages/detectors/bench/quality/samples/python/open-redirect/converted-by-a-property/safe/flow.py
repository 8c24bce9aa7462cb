from flask import Flask, redirect, request, url_for
from flask.views import MethodView

app = Flask(__name__)


class Confirm(MethodView):
    @property
    def next_url(self):
        return url_for('done', step=request.values.get('next'))

    def post(self):
        return redirect(self.next_url)


app.add_url_rule('/confirm', view_func=Confirm.as_view('confirm'))
