const { comment } = require('./expressions')

exports.strip = (markup) => markup.replace(comment, '')
exports.hasComments = (markup) => markup.includes('<!--')
