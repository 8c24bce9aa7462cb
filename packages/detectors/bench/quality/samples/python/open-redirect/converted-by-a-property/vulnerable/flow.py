from flask import Flask, redirect, request, url_for
from flask.views import MethodView

app = Flask(__name__)


class Confirm(MethodView):
    @property
    def next_url(self):
        return request.values.get('next') or '/'

    def post(self):
        return redirect(self.next_url)


app.add_url_rule('/confirm', view_func=Confirm.as_view('confirm'))
