'use strict'

exports.remove = function remove (markup) {
  let out = ''
  let from = 0
  for (;;) {
    const open = markup.indexOf('<!--', from)
    const close = open < 0 ? -1 : markup.indexOf('-->', open + 4)
    if (close < 0) return out + markup.slice(from)
    out += markup.slice(from, open)
    from = close + 3
  }
}
