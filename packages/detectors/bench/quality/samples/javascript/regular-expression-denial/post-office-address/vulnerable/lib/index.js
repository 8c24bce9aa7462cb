'use strict';

var patterns = require('./patterns');

function Validator(options) {
  this.options = options || {};
  this.rules = [];
}

Validator.prototype.field = function (name, kind, required) {
  if (!patterns[kind]) throw new TypeError('unknown kind: ' + kind);
  this.rules.push({ name: name, kind: kind, required: required !== false });
  return this;
};

Validator.prototype.validate = function (input) {
  var errors = [];
  var self = this;
  this.rules.forEach(function (rule) {
    var value = input[rule.name];
    if (value === undefined || value === '') {
      if (rule.required) errors.push({ field: rule.name, message: self.message('missing') });
      return;
    }
    if (!is(rule.kind, value)) errors.push({ field: rule.name, message: self.message(rule.kind) });
  });
  return errors;
};

Validator.prototype.message = function (id) {
  var messages = this.options.messages || {};
  return messages[id] || 'is not a valid ' + id;
};

function is(kind, value) {
  return patterns[kind].test(String(value));
}

exports.Validator = Validator;

exports.isMailbox = function (value) {
  return is('mailbox', value);
};

exports.isHost = function (value) {
  return is('host', value);
};

exports.isPostcode = function (value, country) {
  var pattern = patterns.postcodes[country];
  return pattern ? pattern.test(value) : true;
};
