exports.each = function (list, fn, self) {
  for (var i = 0, n = list.length; i < n; i++) {
    if (fn.call(self, list[i], i, list) === false) break
  }
}

exports.isIndex = function (name) {
  return /^(0|[1-9]\d{0,8})$/.test(name)
}
