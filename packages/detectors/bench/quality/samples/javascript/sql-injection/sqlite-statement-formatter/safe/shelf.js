var sqlite3 = require('sqlite3');
var format = require('./format');

function Shelf(file, ready) {
  this.db = new sqlite3.Database(file);
  this.db.run(
    'CREATE TABLE IF NOT EXISTS shelf (space TEXT, name TEXT, value TEXT, stored INTEGER, PRIMARY KEY (space, name))',
    ready
  );
}

Shelf.prototype.put = function (space, name, value, cb) {
  var text = JSON.stringify(value);
  this.execute('INSERT OR REPLACE INTO shelf VALUES (?, ?, ?, ?)', [space, name, text, Date.now()], cb);
};

Shelf.prototype.remove = function (space, name, cb) {
  this.execute('DELETE FROM shelf WHERE space = ? AND name = ?', [space, name], cb);
};

Shelf.prototype.get = function (space, name, cb) {
  this.query('SELECT value FROM shelf WHERE space = ? AND name = ?', [space, name], function (err, rows) {
    if (err) return cb(err);
    cb(null, rows.length ? JSON.parse(rows[0].value) : undefined);
  });
};

Shelf.prototype.names = function (space, cb) {
  this.query('SELECT name FROM shelf WHERE space = ? ORDER BY name', [space], function (err, rows) {
    if (err) return cb(err);
    cb(
      null,
      rows.map(function (row) {
        return row.name;
      })
    );
  });
};

Shelf.prototype.execute = function (sql, params, cb) {
  this.db.exec(format(sql, params), cb);
};

Shelf.prototype.query = function (sql, params, cb) {
  this.db.all(format(sql, params), cb);
};

Shelf.prototype.close = function (cb) {
  this.db.close(cb);
};

module.exports = Shelf;
