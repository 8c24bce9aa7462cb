from urllib.parse import parse_qs


def application(environ, start_response):
    fields = parse_qs(environ["QUERY_STRING"])
    race = fields.get("race", ["open"])[0]
    name = race
    headers = [
        ("Content-Type", "text/csv"),
        ("Content-Disposition", 'attachment; filename="' + name + '.csv"'),
    ]
    start_response("200 OK", headers)
    return [b"place,boat\n"]
