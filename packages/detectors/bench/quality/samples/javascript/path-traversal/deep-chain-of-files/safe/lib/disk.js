const fs = require('fs/promises')
const path = require('path')
exports.erase = (name) => fs.unlink(path.join('/srv/documents', path.basename(name)))
