const { exec } = require('child_process')

exports.watermark = (picture, mark, done) => {
  const parts = ['composite', '-gravity', 'center', mark, picture, picture]
  exec(parts.join(' '), done)
}
