from functools import wraps


def with_standard_fields(render):
    @wraps(render)
    def wrapper(**fields):
        fields["heading"] = "Ferry times"
        fields.setdefault("rows", ())
        return render(**fields)

    return wrapper


@with_standard_fields
def timetable_page(heading, rows):
    lines = "".join(f"<li>{row}</li>" for row in rows)
    return f"<!doctype html><h1>{heading}</h1><ul>{lines}</ul>"
