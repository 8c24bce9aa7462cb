const md5 = require('md5')
exports.save = (db, account) => {
  const { email, password } = account
  return db.insert({ email, secret: md5(password) })
}
