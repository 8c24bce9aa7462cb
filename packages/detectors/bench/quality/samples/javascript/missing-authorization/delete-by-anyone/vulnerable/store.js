const all = new Map()
export const members = {
  add: async (name) => all.set(name, { name }).size,
  rename: async (id, name) => Boolean(all.set(id, { name })),
  remove: async (id) => all.delete(id),
}
