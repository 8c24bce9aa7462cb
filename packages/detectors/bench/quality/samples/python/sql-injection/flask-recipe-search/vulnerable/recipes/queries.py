from .db import fetch_all

COLUMNS = "id, title, minutes"


def by_id(recipe_id):
    rows = fetch_all("SELECT id, title, minutes, body FROM recipe WHERE id = ?", (recipe_id,))
    return rows[0] if rows else None


def search(term, max_minutes=None, limit=30):
    statement = f"SELECT {COLUMNS} FROM recipe WHERE title LIKE '%{term}%'"
    if max_minutes is not None:
        statement += f" AND minutes <= {max_minutes:d}"
    return fetch_all(statement + f" ORDER BY title LIMIT {limit:d}")
