'use strict'

const COMMENT = /<!--[\s\S]*?-->/g

exports.remove = function remove (markup) {
  return markup.replace(COMMENT, '')
}
