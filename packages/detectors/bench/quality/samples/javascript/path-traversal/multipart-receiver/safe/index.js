const busboy = require('busboy')
const store = require('./store')

module.exports = ({ folder, limits }) =>
  function receive(req, res, next) {
    if (!/^multipart\//.test(req.headers['content-type'] || '')) return next()
    const form = busboy({ headers: req.headers, limits })
    const pending = []
    req.body = {}
    form.on('field', (name, value) => {
      req.body[`field:${name}`] = value
    })
    form.on('file', (name, stream, info) => {
      pending.push(store(folder, info.filename, stream))
    })
    form.on('close', () => Promise.all(pending).then((files) => ((req.files = files), next()), next))
    req.pipe(form)
  }
