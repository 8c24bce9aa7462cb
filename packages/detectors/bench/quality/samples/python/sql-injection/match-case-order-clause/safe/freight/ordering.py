COLUMNS = frozenset({"eta", "port", "reference"})


def order_clause(requested):
    match requested.split("-"):
        case ["eta"]:
            return "eta ASC"
        case ["eta", "desc"]:
            return "eta DESC"
        case [column, "desc"] if column in COLUMNS:
            return f"{column} DESC"
        case [column] if column in COLUMNS:
            return f"{column} ASC"
    return "eta ASC"
