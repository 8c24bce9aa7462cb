class BaseRepository {
  constructor(db, table) {
    this.db = db
    this.table = table
  }
  findWhere(condition, value) {
    return this.db.all(`SELECT * FROM ${this.table} WHERE ${condition}`, value)
  }
}
module.exports = BaseRepository
