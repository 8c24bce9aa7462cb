'use strict';

var Repository = require('./lib/repository');
var format = require('./lib/format');

/**
 * Collect the commits between two revisions and turn them into Markdown.
 *
 * @param {Object} options  { cwd, from, to, title }
 * @param {Function} done   function (err, markdown)
 */
function tagNotes(options, done) {
  var repo = new Repository(options.cwd || process.cwd());
  var to = options.to || 'HEAD';

  function withStart(from) {
    repo.log(from, to, function (err, commits) {
      if (err) return done(err);
      done(null, format(options.title || to, commits));
    });
  }

  if (options.from) return withStart(options.from);

  repo.lastTag(function (err, tag) {
    if (err) return done(err);
    withStart(tag);
  });
}

module.exports = tagNotes;
module.exports.Repository = Repository;
