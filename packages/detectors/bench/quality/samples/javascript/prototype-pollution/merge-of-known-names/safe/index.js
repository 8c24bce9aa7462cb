function assign(target, source) {
  Object.keys(source).forEach((name) => {
    if (!Object.prototype.hasOwnProperty.call(target, name)) return
    if (target[name] && typeof target[name] === 'object' && typeof source[name] === 'object') {
      assign(target[name], source[name])
    } else {
      target[name] = source[name]
    }
  })
  return target
}

exports.assign = assign
