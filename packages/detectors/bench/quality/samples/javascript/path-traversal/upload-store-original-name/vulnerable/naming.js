const ALLOWED = new Set(['png', 'jpg', 'jpeg', 'gif', 'pdf', 'txt']);

function extensionOf(filename) {
  const dot = filename.lastIndexOf('.');
  return dot === -1 ? '' : filename.slice(dot + 1).toLowerCase();
}

exports.finalName = function (filename) {
  const name = String(filename).trim();
  const ext = extensionOf(name);
  if (!ALLOWED.has(ext)) {
    throw new Error('files of type ' + (ext || 'unknown') + ' are not accepted');
  }
  return Date.now().toString(36) + '-' + name;
};
