'use strict'

exports.generate = (parts, { localsName }) => {
  const pieces = parts.map((part) =>
    part.kind === 'text' ? JSON.stringify(part.text) : `String(${localsName}[${JSON.stringify(part.name)}])`,
  )
  return new Function(localsName, `return ${pieces.join(' + ') || "''"}`)
}
