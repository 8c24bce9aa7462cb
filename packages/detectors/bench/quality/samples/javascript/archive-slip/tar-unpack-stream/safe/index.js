const fs = require('fs');
const zlib = require('zlib');
const path = require('path');
const { pipeline } = require('stream');
const tar = require('tar-stream');
const Writer = require('./lib/writer');

function isGzip(file) {
  return ['.gz', '.tgz'].includes(path.extname(file).toLowerCase());
}

/**
 * untarget('a.tgz', 'out', { strip: 1, filter: name => true })
 */
module.exports = function untarget(file, dest, options = {}) {
  const writer = new Writer(dest, options);
  const extract = tar.extract();

  extract.on('entry', (header, stream, next) => {
    writer.entry(header, stream, (err) => {
      stream.resume();
      next(err);
    });
  });

  const chain = [fs.createReadStream(file)];
  if (isGzip(file)) chain.push(zlib.createGunzip());
  chain.push(extract);

  return new Promise((resolve, reject) => {
    pipeline(chain, (err) => (err ? reject(err) : resolve(writer.files)));
  });
};
