var fs = require('fs')
var path = require('path')
var crypto = require('crypto')
var os = require('os')

function TideCache (options) {
  if (!(this instanceof TideCache)) return new TideCache(options)
  options = options || {}
  this.base = options.base || path.join(os.homedir(), '.tides')
  this.ttl = options.ttl || 3600
  fs.mkdirSync(this.base, { recursive: true })
}

TideCache.prototype._file = function (key) {
  return path.join(this.base, this._name(key))
}

TideCache.prototype._name = function (key) {
  return crypto.createHash('sha256').update(String(key)).digest('hex') + '.json'
}

TideCache.prototype.put = function (key, value, cb) {
  var entry = { until: Date.now() + this.ttl * 1000, value: value }
  fs.writeFile(this._file(key), JSON.stringify(entry), cb)
}

TideCache.prototype.get = function (key, cb) {
  fs.readFile(this._file(key), 'utf8', function (err, text) {
    if (err) return cb(null, undefined)
    var entry
    try {
      entry = JSON.parse(text)
    } catch (e) {
      return cb(e)
    }
    cb(null, entry.until > Date.now() ? entry.value : undefined)
  })
}

TideCache.prototype.drop = function (key, cb) {
  fs.unlink(this._file(key), cb)
}

TideCache.prototype.etag = function (value) {
  return crypto.createHash('md5').update(JSON.stringify(value)).digest('hex')
}

module.exports = TideCache
