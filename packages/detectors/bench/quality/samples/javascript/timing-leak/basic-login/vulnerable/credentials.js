var SCHEME = /^ *basic +([A-Za-z0-9._~+/-]+=*) *$/i

exports.parse = function (header) {
  if (typeof header !== 'string' || header.length > 2048) return undefined
  var match = SCHEME.exec(header)
  if (!match) return undefined
  var text = Buffer.from(match[1], 'base64').toString()
  var colon = text.indexOf(':')
  if (colon === -1) return undefined
  return { name: text.slice(0, colon), password: text.slice(colon + 1) }
}
