const md5 = require('md5')
exports.save = (db, account) => {
  const { email, avatar } = account
  return db.insert({ email, etag: md5(avatar) })
}
