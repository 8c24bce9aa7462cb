import pymysql
from flask import Blueprint

pages = Blueprint("pages", __name__)


@pages.route("/page/<page_id>")
def page(page_id):
    connection = pymysql.connect(host="db")
    cursor = connection.cursor()
    cursor.execute("SELECT body FROM pages WHERE id = {}".format(int(page_id)))
    return {"body": cursor.fetchone()}
