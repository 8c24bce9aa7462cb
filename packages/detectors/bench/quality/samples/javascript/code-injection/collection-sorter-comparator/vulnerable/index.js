var accessors = require('./accessors')

module.exports = Rowset

function Rowset (rows) {
  if (!(this instanceof Rowset)) return new Rowset(rows)
  this.rows = rows.slice()
}

Rowset.prototype.orderBy = function (field, direction) {
  var sign = direction === 'desc' ? -1 : 1
  var get = accessors.getter(field)
  this.rows.sort(function (a, b) {
    var x = get(a)
    var y = get(b)
    if (x === y) return 0
    return (x < y ? -1 : 1) * sign
  })
  return this
}

Rowset.prototype.pluck = function (field) {
  return this.rows.map(accessors.getter(field))
}

Rowset.prototype.sum = function (field) {
  return this.pluck(field).reduce(function (total, n) {
    return total + (Number(n) || 0)
  }, 0)
}

Rowset.prototype.where = function (field, expected) {
  var get = accessors.getter(field)
  this.rows = this.rows.filter(function (row) {
    return get(row) === expected
  })
  return this
}

Rowset.prototype.groupBy = function (field) {
  var get = accessors.getter(field)
  var groups = new Map()
  this.rows.forEach(function (row) {
    var key = get(row)
    if (!groups.has(key)) groups.set(key, [])
    groups.get(key).push(row)
  })
  return groups
}

Rowset.prototype.page = function (number, size) {
  var start = (Math.max(1, number) - 1) * size
  return this.rows.slice(start, start + size)
}
