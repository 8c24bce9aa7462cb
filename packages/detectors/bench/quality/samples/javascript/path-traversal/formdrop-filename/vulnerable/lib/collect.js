'use strict';

module.exports = function collect(stream, limit, callback) {
  var chunks = [];
  var size = 0;
  var done = false;

  function finish(err, body) {
    if (done) return;
    done = true;
    callback(err, body);
  }

  stream.on('data', function (chunk) {
    if (done) return;
    size += chunk.length;
    if (size > limit) {
      chunks = [];
      return finish(new Error('The upload is too large'));
    }
    chunks.push(chunk);
  });
  stream.on('error', finish);
  stream.on('end', function () {
    finish(null, Buffer.concat(chunks));
  });
};
