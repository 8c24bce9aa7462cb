const { writeFile } = require('fs/promises')
const { join } = require('path')

class FileStore {
  constructor(base) {
    this.base = base
  }

  async put(key, value) {
    await writeFile(join(this.base, key + '.json'), JSON.stringify(value))
  }
}

exports.FileStore = FileStore
