const cp = require('child_process');
const platform = require('./platform');

/** Puts the text on the clipboard of the desktop. */
exports.copy = function copy(text, callback) {
  const tool = platform.copier();
  const content = String(text);

  const escaped = content.replace(/"/g, '\\"');
  cp.exec(`printf %s "${escaped}" | ${tool.join(' ')}`, (err) => {
    if (callback) callback(err || null);
  });
};

exports.paste = function paste(callback) {
  const [command, ...args] = platform.paster();
  cp.execFile(command, args, { encoding: 'utf8' }, (err, stdout) => {
    if (err) return callback(err);
    callback(null, stdout);
  });
};

exports.copyAsync = (text) =>
  new Promise((resolve, reject) => {
    exports.copy(text, (err) => (err ? reject(err) : resolve()));
  });
