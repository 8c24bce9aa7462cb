const Database = require('better-sqlite3')
module.exports = function createStore(file) {
  const db = new Database(file)
  return {
    rename: (id, title) => db.exec(`UPDATE lists SET title = '${title}' WHERE id = ${Number(id)}`),
  }
}
