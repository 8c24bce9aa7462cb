'use strict';

var checks = require('./lib/checks');

function Schema(rules) {
  this.rules = rules;
}

Schema.prototype.validate = function (values) {
  var errors = [];
  var rules = this.rules;
  Object.keys(rules).forEach(function (field) {
    var rule = rules[field];
    var value = values[field];
    if (value === undefined || value === null || value === '') {
      if (rule.required) errors.push({ field: field, rule: 'required' });
      return;
    }
    Object.keys(rule).forEach(function (name) {
      if (name === 'required' || name === 'message') return;
      if (!checks.has(name)) throw new Error('unknown rule: ' + name);
      if (!checks.get(name)(value, rule[name])) {
        errors.push({ field: field, rule: name, message: rule.message });
      }
    });
  });
  return { valid: errors.length === 0, errors: errors };
};

module.exports = function formrules(rules) {
  return new Schema(rules || {});
};
