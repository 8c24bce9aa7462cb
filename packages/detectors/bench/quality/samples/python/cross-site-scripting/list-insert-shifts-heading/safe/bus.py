from flask import Blueprint, Flask, make_response, request

stops = Blueprint("stops", __name__)
DEPARTURES = (("07:10", "Market"), ("07:25", "Station"), ("07:40", "Harbour"))


def headings(route):
    columns = ["Route", route, "Departures"]
    columns.insert(0, "Weekday")
    return columns


def departure_rows():
    return "".join(f"<tr><td>{time}</td><td>{stop}</td></tr>" for time, stop in DEPARTURES)


@stops.get("/board")
def board():
    columns = headings(request.args.get("route", "12"))
    heading = columns[3]
    page = "<h2>%s</h2><table>%s</table>" % (heading, departure_rows())
    response = make_response(page)
    response.headers["Cache-Control"] = "no-store"
    return response


def create_app():
    app = Flask(__name__)
    app.register_blueprint(stops)
    return app
