const groups = Object.freeze({ log: Object.create(null), net: Object.create(null), ui: Object.create(null) })

export function configure(group, name, value) {
  if (!Object.hasOwn(groups, group)) throw new RangeError(`no group ${group}`)
  groups[group][name] = value
}

export function optionOf(group, name, fallback) {
  return groups[group]?.[name] ?? fallback
}
