const isObject = (value) => Object.prototype.toString.call(value) === '[object Object]'

function fillDefaults(target, defaults) {
  Object.keys(defaults).forEach((key) => {
    if (isObject(target[key]) && isObject(defaults[key])) {
      fillDefaults(target[key], defaults[key])
    } else if (target[key] === undefined) {
      target[key] = defaults[key]
    }
  })
  return target
}

exports.fillDefaults = fillDefaults
exports.parse = (text, defaults) => fillDefaults(JSON.parse(text), defaults)
