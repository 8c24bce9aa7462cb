import csv
import io

FORMULA = ("=", "+", "-", "@")


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))[:5000]


def cell(value):
    text = "" if value is None else str(value)
    return "'" + text if text.startswith(FORMULA) else text


def to_csv(found, names):
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";")
    writer.writerow(names)
    for each in found:
        writer.writerow([cell(each[name]) for name in names])
    return buffer.getvalue()
