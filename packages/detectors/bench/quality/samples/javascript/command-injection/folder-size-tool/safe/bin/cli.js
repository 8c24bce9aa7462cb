#!/usr/bin/env node
const size = require('../lib/size')

for (const folder of process.argv.slice(2)) {
  size.ofFolder(folder, (err, bytes) => {
    if (err) process.exitCode = 1
    else console.log(folder, bytes)
  })
}
