const all = []
exports.store = (event) => all.push({ kind: event.kind, at: Date.now() })
