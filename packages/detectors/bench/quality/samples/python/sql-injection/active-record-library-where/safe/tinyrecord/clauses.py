def where(lookups):
    """Returns the WHERE clause for equality lookups and its parameters."""
    parts = []
    values = []
    for field, value in sorted(lookups.items()):
        if value is None:
            parts.append("%s IS NULL" % field)
        elif isinstance(value, (list, tuple)):
            parts.append("%s IN (%s)" % (field, ", ".join("?" for _ in value)))
            values.extend(value)
        else:
            parts.append("%s = ?" % field)
            values.append(value)
    return (" WHERE " + " AND ".join(parts) if parts else ""), values
