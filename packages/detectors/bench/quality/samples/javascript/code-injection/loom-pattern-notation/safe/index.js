'use strict'

const fs = require('fs')
const { promisify } = require('util')

const readFile = promisify(fs.readFile)

function parse (text, { name = 'pattern' } = {}) {
  const body = text.trim()
  if (body === '') return {}
  try {
    return JSON.parse(body)
  } catch (error) {
    error.message = `${name}: ${error.message}`
    throw error
  }
}

async function load (file) {
  return parse(await readFile(file, 'utf8'), { name: file })
}

module.exports = { parse, load }
