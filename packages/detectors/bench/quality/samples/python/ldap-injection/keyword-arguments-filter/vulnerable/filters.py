def build(**parts):
    value = parts["holder"]
    return "(badgeType=%(value)s)" % {"value": value}
