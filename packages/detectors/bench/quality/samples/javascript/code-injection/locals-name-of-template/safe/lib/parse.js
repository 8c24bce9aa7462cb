'use strict'

exports.parse = (template) =>
  template.split(/(\{\{[^}]*\}\})/).map((part) =>
    part.startsWith('{{') ? { kind: 'field', name: part.slice(2, -2).trim() } : { kind: 'text', text: part },
  )
