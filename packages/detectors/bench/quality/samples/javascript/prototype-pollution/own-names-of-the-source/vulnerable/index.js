const has = Object.prototype.hasOwnProperty

function deepDefaults(base, extra) {
  for (const key in extra) {
    if (!has.call(extra, key)) continue
    if (typeof base[key] === 'object' && typeof extra[key] === 'object') deepDefaults(base[key], extra[key])
    else if (base[key] === undefined) base[key] = extra[key]
  }
  return base
}

module.exports = deepDefaults
