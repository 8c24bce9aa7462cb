'use strict';

var fs = require('fs');
var split = require('./split');
var engines = require('./engines');
var excerpt = require('./excerpt');

/**
 * frontcard('---\ntitle: x\n---\nText')
 *   =>  { data: { title: 'x' }, content: 'Text', excerpt: 'Text' }
 */
function frontcard(source, options) {
  options = options || {};

  var parts = split(String(source), options.delimiter || '---');
  var engine = engines.get(parts.language || options.language || 'yaml');
  if (!engine) throw new Error('Unknown front matter language: ' + parts.language);

  var data = parts.matter ? engine.parse(parts.matter) : {};

  return {
    data: data !== null && typeof data === 'object' ? data : {},
    content: parts.content,
    excerpt: excerpt(parts.content, options.separator)
  };
}

frontcard.stringify = function (data, content, options) {
  var delimiter = (options && options.delimiter) || '---';
  var language = (options && options.language) || 'yaml';
  var head = delimiter + (language === 'yaml' ? '' : language);

  return [head, engines.get(language).stringify(data).trim(), delimiter, content].join('\n');
};

frontcard.read = function (file, options, callback) {
  fs.readFile(file, 'utf8', function (err, source) {
    if (err) return callback(err);

    var result;
    try {
      result = frontcard(source, options);
    } catch (e) {
      return callback(e);
    }
    callback(null, result);
  });
};

module.exports = frontcard;
