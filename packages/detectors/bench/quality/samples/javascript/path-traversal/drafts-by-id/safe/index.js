const { mkdir, rm, writeFile } = require('fs/promises')
const { randomUUID } = require('crypto')
const { join } = require('path')

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

module.exports = function createStore(folder) {
  const fileOf = (id) => {
    if (!ID.test(id)) throw new RangeError('unknown draft')
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
