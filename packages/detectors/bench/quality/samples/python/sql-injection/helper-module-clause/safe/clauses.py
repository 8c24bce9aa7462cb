def by_species(name):
    trimmed = name.strip().lower()
    return "species = ? AND felled = ?", (trimmed, 0)
