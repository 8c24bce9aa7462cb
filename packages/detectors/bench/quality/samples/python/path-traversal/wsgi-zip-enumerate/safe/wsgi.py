from urllib.parse import parse_qs


def application(environ, start_response):
    query = parse_qs(environ.get("QUERY_STRING", ""))
    asked = query.get("sheet", ["blank.csv"])[0]
    labels = ["kind", "sheet", "unit"]
    values = ["daily.csv", asked, "metric.csv"]
    chosen = ""
    for position, (label, value) in enumerate(zip(labels, values)):
        if position == 0 and label != "unit":
            chosen = value
    with open("/srv/sheets/" + chosen, "rb") as source:
        payload = source.read()
    start_response("200 OK", [("Content-Type", "application/octet-stream"),
                              ("Content-Length", str(len(payload)))])
    return [payload]
