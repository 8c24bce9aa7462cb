const Database = require('better-sqlite3')
module.exports = function createStore(file) {
  const db = new Database(file)
  const update = db.prepare('UPDATE lists SET title = ? WHERE id = ?')
  return {
    rename: (id, title) => update.run(title, Number(id)),
  }
}
