#!/usr/bin/env node
const freePort = require('./')

const [port, method] = process.argv.slice(2)
freePort(port, method)
  .then(() => console.log('port %s is free', port))
  .catch((error) => {
    console.error(error.message)
    process.exit(1)
  })
