'use strict';

const { exec, execFile } = require('child_process');

function quote(text) {
  return '"' + String(text).replace(/"/g, '\\"') + '"';
}

exports.Linux = function (note, done) {
  execFile('notify-send', ['--expire-time', String(note.minutes * 100), note.title, note.body], done);
};

exports.Darwin = function (note, done) {
  const script = 'on run argv\ndisplay notification (item 1 of argv) with title (item 2 of argv)\nend run';
  execFile('osascript', ['-e', script, note.body, note.title], done);
};

exports.Windows_NT = function (note, done) {
  execFile('msg', ['*', '/TIME:10', note.body], done);
};
