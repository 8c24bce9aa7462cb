var evaluate = require('./evaluate');

function columnIndex(letters) {
  var index = 0;
  for (var i = 0; i < letters.length; i++) {
    index = index * 26 + letters.charCodeAt(i) - 64;
  }
  return index - 1;
}

function Sheet(rows) {
  this.rows = rows;
  this.results = new Map();
  this.open = new Set();
}

Sheet.prototype.cell = function (reference) {
  var match = /^([A-Z]{1,2})(\d{1,5})$/.exec(reference);
  if (!match) throw new Error('Not a reference: ' + reference);
  var row = this.rows[Number(match[2]) - 1];
  return row ? row[columnIndex(match[1])] : undefined;
};

Sheet.prototype.value = function (reference) {
  if (this.results.has(reference)) return this.results.get(reference);
  if (this.open.has(reference)) throw new Error('Circular reference at ' + reference);

  this.open.add(reference);
  var result = this.compute(this.cell(reference));
  this.open.delete(reference);
  this.results.set(reference, result);
  return result;
};

Sheet.prototype.compute = function (content) {
  var self = this;
  if (typeof content !== 'string') return content === undefined ? 0 : content;
  if (content.charAt(0) !== '=') return content;

  return evaluate(content.slice(1), function (reference) {
    return Number(self.value(reference)) || 0;
  });
};

Sheet.prototype.values = function () {
  var self = this;
  return self.rows.map(function (row) {
    return row.map(function (content) {
      try {
        return self.compute(content);
      } catch (e) {
        return '#ERROR';
      } finally {
        self.open.clear();
      }
    });
  });
};

module.exports = Sheet;
