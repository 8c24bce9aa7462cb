const path = require('path')
exports.within = (root, name) => path.join(root, name)
