const repository = require('../repositories/documents')
exports.remove = (name) => repository.remove({ name })
