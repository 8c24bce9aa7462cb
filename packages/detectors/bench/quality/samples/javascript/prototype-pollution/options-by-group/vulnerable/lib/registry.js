const groups = {}

export function configure(group, name, value) {
  groups[group] ??= {}
  groups[group][name] = value
}

export function optionOf(group, name, fallback) {
  return groups[group]?.[name] ?? fallback
}
