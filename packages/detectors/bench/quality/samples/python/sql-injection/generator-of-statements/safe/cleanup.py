import os

import mysql.connector
from flask import Flask, request

app = Flask(__name__)


def deletions(names):
    for name in names:
        name = name.strip()
        if name:
            yield 'DELETE FROM label WHERE name = %s', (name,)


@app.post('/labels/delete')
def delete_labels():
    connection = mysql.connector.connect(host='db', user='app', password=os.environ['DB_PASSWORD'])
    cursor = connection.cursor()
    for statement, values in deletions(request.form.getlist('label')):
        cursor.execute(statement, values)
    connection.commit()
    return '', 204
