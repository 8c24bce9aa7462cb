def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, (int, float)):
        return repr(value)
    return "'%s'" % value


def where(lookups):
    """Returns the WHERE clause for equality lookups and its parameters."""
    parts = []
    values = []
    for field, value in sorted(lookups.items()):
        if value is None:
            parts.append("%s IS NULL" % field)
        elif isinstance(value, (list, tuple)):
            parts.append("%s IN (%s)" % (field, ", ".join(literal(v) for v in value)))
        else:
            parts.append("%s = %s" % (field, literal(value)))
    return (" WHERE " + " AND ".join(parts) if parts else ""), values
