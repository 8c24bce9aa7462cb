'use strict';

var platforms = require('./platforms');
var childProcess = require('child_process');

module.exports = function usage(pid, done) {
  var platform = platforms[process.platform] || platforms.linux;
  childProcess.exec(platform.command(pid), { maxBuffer: 1024 * 512 }, function (error, stdout) {
    if (error) return done(error);
    done(null, platform.read(stdout));
  });
};

module.exports.platforms = platforms;
