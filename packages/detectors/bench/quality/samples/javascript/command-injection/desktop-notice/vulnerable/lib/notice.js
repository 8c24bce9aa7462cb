var exec = require('child_process').exec;
var execFile = require('child_process').execFile;
var os = require('os');
var fs = require('fs');
var path = require('path');

var command;

function exists(bin) {
  return (process.env.PATH || '').split(path.delimiter).some(function (dir) {
    return fs.existsSync(path.join(dir, bin));
  });
}

switch (os.type()) {
  case 'Darwin':
    command = { type: 'mac', bin: 'terminal-notifier', message: '-message', title: '-title', sound: '-sound' };
    break;
  case 'Linux':
    command = exists('notify-send')
      ? { type: 'linux', bin: 'notify-send', icon: '-i', priority: '-u', expire: '-t' }
      : { type: 'kde', bin: 'kdialog', title: '--title', message: '--passivepopup' };
    break;
}

function quote(value) {
  return '"' + String(value).replace(/"/g, '\\"') + '"';
}

function notice(message, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = {};
  }
  options = options || {};
  callback = callback || function () {};
  if (!command) return callback(new Error('not supported here'));

  var args = [command.bin];
  switch (command.type) {
    case 'mac':
      args.push(command.message, quote(message));
      if (options.title) args.push(command.title, quote(options.title));
      if (options.sound) args.push(command.sound, quote(options.sound));
      break;
    case 'linux':
      if (options.title) args.push(quote(options.title));
      args.push(quote(message));
      if (options.image) args.push(command.icon, quote(options.image));
      break;
    case 'kde':
      if (options.title) args.push(command.title, quote(options.title));
      args.push(command.message, quote(message));
      break;
  }

  exec(args.join(' '), callback);
}

module.exports = notice;
