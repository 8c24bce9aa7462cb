def order_clause(requested):
    match requested.split("-"):
        case ["eta"]:
            return "eta ASC"
        case ["eta", "desc"]:
            return "eta DESC"
        case [column, "desc"]:
            return f"{column} DESC"
        case [*words]:
            return "-".join(words)
    return "eta ASC"
