const { createWriteStream } = require('fs')
const path = require('path')
const { pipeline } = require('stream/promises')

module.exports = async function store(folder, filename, stream) {
  const target = path.join(folder, filename)
  await pipeline(stream, createWriteStream(target))
  return { filename, target }
}
