var Watcher = require('./lib/watcher');

exports.Watcher = Watcher;

exports.watch = function (hosts, opts) {
  var w = new Watcher(opts);
  [].concat(hosts).forEach(function (h) {
    w.add(h);
  });
  return w.start();
};
