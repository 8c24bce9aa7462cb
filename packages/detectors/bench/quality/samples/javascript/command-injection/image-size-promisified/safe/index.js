const util = require('util')
const run = util.promisify(require('child_process').execFile)

async function sizeOf(image) {
  const { stdout } = await run('identify', ['-format', '%w %h', image])
  const [width, height] = stdout.split(' ').map(Number)
  return { width, height }
}

exports.sizeOf = sizeOf
