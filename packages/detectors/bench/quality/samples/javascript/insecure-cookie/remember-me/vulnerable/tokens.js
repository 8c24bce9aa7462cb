const store = new Map()
exports.tokens = { save: async (id, token) => store.set(token, id) }
