def shortened(text, limit=80):
    return text[:limit]
