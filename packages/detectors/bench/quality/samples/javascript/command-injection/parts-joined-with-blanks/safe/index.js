const { execFile } = require('child_process')

exports.watermark = (picture, mark, done) => {
  const parts = ['-gravity', 'center', mark, picture, picture]
  execFile('composite', parts, done)
}
