from sqlalchemy import text


def by_label(label):
    return text("SELECT id FROM box WHERE label = '%s'" % label)
