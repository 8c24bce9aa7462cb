def build(**parts):
    value = parts["kind"]
    return "(badgeType=%(value)s)" % {"value": value}
