'use strict'

const vm = require('vm')
const fs = require('fs')
const { promisify } = require('util')

const readFile = promisify(fs.readFile)

function parse (text, { name = 'pattern' } = {}) {
  const body = text.trim()
  if (body === '') return {}
  try {
    return vm.runInNewContext(`(${body})`, {}, { filename: name, timeout: 1000 })
  } catch (error) {
    error.message = `${name}: ${error.message}`
    throw error
  }
}

async function load (file) {
  return parse(await readFile(file, 'utf8'), { name: file })
}

module.exports = { parse, load }
