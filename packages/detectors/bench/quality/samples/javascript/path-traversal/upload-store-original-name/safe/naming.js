const path = require('path');

const ALLOWED = new Set(['png', 'jpg', 'jpeg', 'gif', 'pdf', 'txt']);

function extensionOf(filename) {
  const dot = filename.lastIndexOf('.');
  return dot === -1 ? '' : filename.slice(dot + 1).toLowerCase();
}

exports.finalName = function (filename) {
  const name = path.posix.basename(String(filename).trim().split('\\').join('/'));
  const ext = extensionOf(name);
  if (!ALLOWED.has(ext)) {
    throw new Error('files of type ' + (ext || 'unknown') + ' are not accepted');
  }
  return Date.now().toString(36) + '-' + name;
};
