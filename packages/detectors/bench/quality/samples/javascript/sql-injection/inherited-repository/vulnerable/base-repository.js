class BaseRepository {
  constructor(db, table) {
    this.db = db
    this.table = table
  }
  findWhere(condition) {
    return this.db.all(`SELECT * FROM ${this.table} WHERE ${condition}`)
  }
}
module.exports = BaseRepository
