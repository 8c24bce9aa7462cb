const { createHash } = require('crypto')
const { writeFile } = require('fs/promises')
const { join } = require('path')

class FileStore {
  constructor(base) {
    this.base = base
  }

  async put(key, value) {
    const name = createHash('sha256').update(key).digest('hex')
    await writeFile(join(this.base, name + '.json'), JSON.stringify(value))
  }
}

exports.FileStore = FileStore
