const cp = require('child_process');
const platform = require('./platform');

/** Puts the text on the clipboard of the desktop. */
exports.copy = function copy(text, callback) {
  const tool = platform.copier();
  const content = String(text);

  const child = cp.spawn(tool[0], tool.slice(1), { stdio: ['pipe', 'ignore', 'ignore'] });
  child.on('error', (err) => callback && callback(err));
  child.on('close', (code) => {
    if (callback) callback(code === 0 ? null : new Error(`${tool[0]} exited with ${code}`));
  });
  child.stdin.on('error', () => {});
  child.stdin.end(content);
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
