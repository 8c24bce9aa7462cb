const sqlite3 = require('sqlite3')
const BaseRepository = require('./base-repository')
class TagRepository extends BaseRepository {
  constructor() {
    super(new sqlite3.Database('app.db'), 'tags')
  }
  byName(name) {
    return this.findWhere("name = '" + name + "'")
  }
}
module.exports = TagRepository
