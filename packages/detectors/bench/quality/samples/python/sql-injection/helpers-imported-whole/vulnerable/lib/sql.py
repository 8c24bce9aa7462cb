def by_title(title):
    return "SELECT id FROM page WHERE title = '" + title + "'", []
