const path = require('path')
exports.within = (root, name) => {
  const full = path.resolve(root, name)
  if (!full.startsWith(root + path.sep)) throw new Error('outside')
  return full
}
