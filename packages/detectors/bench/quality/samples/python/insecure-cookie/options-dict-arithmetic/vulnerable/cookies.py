def options(days):
    chosen = {"httponly": True, "samesite": "Lax", "secure": False}
    chosen["max_age"] = days * 86400
    chosen["secure"] = 3 * 9 - 20 > 8
    return chosen
