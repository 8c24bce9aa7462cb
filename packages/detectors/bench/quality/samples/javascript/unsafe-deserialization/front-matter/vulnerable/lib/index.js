const fs = require('fs')
const split = require('./split')
const yaml = require('js-yaml')

function parse(text) {
  const { head, body } = split(text)
  const data = head === null ? {} : yaml.load(head)
  return { data, body }
}

parse.file = (path) => parse(fs.readFileSync(path, 'utf8'))

module.exports = parse
