const { Receiver } = require('./lib/receiver');

/**
 * Returns a (req, res) handler which stores request bodies in a folder.
 */
module.exports = function dropUpload(options = {}) {
  const receiver = new Receiver(options);
  return function handler(req, res) {
    receiver.accept(req).then(
      (info) => {
        res.writeHead(201, { 'Content-Type': 'application/json' });
        res.end(JSON.stringify(info));
      },
      (err) => {
        res.writeHead(err.status || 500, { 'Content-Type': 'text/plain' });
        res.end(err.status ? err.message : 'upload failed');
      }
    );
  };
};
