'use strict'

const identifier = /^[A-Za-z_$][\w$]*$/

exports.generate = (parts, { localsName }) => {
  if (!identifier.test(localsName)) throw new TypeError('localsName must be an identifier')
  const pieces = parts.map((part) =>
    part.kind === 'text' ? JSON.stringify(part.text) : `String(${localsName}[${JSON.stringify(part.name)}])`,
  )
  return new Function(localsName, `return ${pieces.join(' + ') || "''"}`)
}
