def by_species(name):
    trimmed = name.strip().lower()
    return "species = '%s' AND felled = ?" % trimmed, (0,)
