var util = require('util');
var sqlite3 = require('sqlite3');
var ONE_DAY = 86400;

module.exports = function (session) {
  var Store = session.Store;

  function TableStore(options) {
    options = options || {};
    Store.call(this, options);
    this.table = 'sessions';
    this.db = new sqlite3.Database(options.file || 'sessions.db');
    this.db.exec('CREATE TABLE IF NOT EXISTS sessions (sid PRIMARY KEY, expired, sess)');
  }

  util.inherits(TableStore, Store);

  TableStore.prototype.get = function (sid, fn) {
    var now = Date.now();
    this.db.get("SELECT sess FROM sessions WHERE sid = '" + sid + "' AND expired > " + now, function (err, row) {
      if (err) return fn(err);
      if (!row) return fn();
      fn(null, JSON.parse(row.sess));
    });
  };

  TableStore.prototype.set = function (sid, sess, fn) {
    var maxAge = sess.cookie.maxAge;
    var expired = Date.now() + (maxAge ? maxAge : ONE_DAY * 1000);
    this.db.run('INSERT OR REPLACE INTO sessions VALUES (?, ?, ?)', [sid, expired, JSON.stringify(sess)], fn);
  };

  TableStore.prototype.destroy = function (sid, fn) {
    this.db.run('DELETE FROM sessions WHERE sid = ?', [sid], fn);
  };

  TableStore.prototype.length = function (fn) {
    this.db.get('SELECT COUNT(*) AS count FROM sessions', function (err, row) {
      fn(err, row && row.count);
    });
  };

  return TableStore;
};
