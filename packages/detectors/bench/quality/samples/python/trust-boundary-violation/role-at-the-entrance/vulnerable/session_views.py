import sqlite3

from flask import Flask, redirect, request, session

app = Flask(__name__)
app.config.from_pyfile('settings.cfg')


def role_of(name):
    row = sqlite3.connect('users.db').execute('SELECT role FROM user WHERE name = ?', (name,)).fetchone()
    return row[0] if row else 'guest'


@app.post('/enter')
def enter():
    role = request.form.get('role', 'guest')
    session['role'] = role
    return redirect('/')
