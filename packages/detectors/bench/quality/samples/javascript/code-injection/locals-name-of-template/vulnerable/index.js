'use strict'

const { parse } = require('./lib/parse')
const { generate } = require('./lib/generate')

const cache = new Map()

exports.render = function (template, data, options) {
  const settings = Object.assign({ localsName: 'it', cache: false }, options)
  const key = settings.localsName + '\0' + template
  if (settings.cache && cache.has(key)) return cache.get(key)(data)
  const compiled = generate(parse(template), settings)
  if (settings.cache) cache.set(key, compiled)
  return compiled(data)
}
