const { mkdir, rm, writeFile } = require('fs/promises')
const { randomUUID } = require('crypto')
const { join } = require('path')

module.exports = function createStore(folder) {
  const fileOf = (id) => {
    return join(folder, `${id}.json`)
  }

  return {
    async create(draft) {
      const id = randomUUID()
      await mkdir(folder, { recursive: true })
      await writeFile(fileOf(id), JSON.stringify(draft))
      return id
    },
    async remove(id) {
      await rm(fileOf(id), { force: true })
    },
  }
}
