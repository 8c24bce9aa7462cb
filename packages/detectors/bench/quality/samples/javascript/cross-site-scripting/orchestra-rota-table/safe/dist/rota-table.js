(function (root, factory) {
  if (typeof define === 'function' && define.amd) define([], factory);
  else if (typeof module === 'object' && module.exports) module.exports = factory();
  else root.RotaTable = factory();
}(typeof self !== 'undefined' ? self : this, function () {
  'use strict';

  var entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

  function escape(value) {
    return String(value).replace(/[&<>"']/g, function (sign) {
      return entities[sign];
    });
  }

  function RotaTable(element, options) {
    this.element = element;
    this.columns = (options && options.columns) || [];
    this.rows = [];
  }

  RotaTable.prototype.add = function (row) {
    this.rows.push(row);
    this.draw();
    return this;
  };

  RotaTable.prototype.cell = function (value) {
    return '<td>' + escape(value) + '</td>';
  };

  RotaTable.prototype.draw = function () {
    var self = this;
    var head = this.columns.map(function (column) {
      return '<th>' + escape(column) + '</th>';
    });
    var body = this.rows.map(function (row) {
      return '<tr>' + self.columns.map(function (column) {
        return self.cell(row[column]);
      }).join('') + '</tr>';
    });
    this.element.innerHTML = '<table><tr>' + head.join('') + '</tr>' + body.join('') + '</table>';
  };

  return RotaTable;
}));
