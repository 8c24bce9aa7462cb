'use strict';

const SCRIPT = [
  'on run argv',
  'display notification (item 1 of argv) with title (item 2 of argv)',
  'end run'
];

function quote(value) {
  return '"' + String(value).replace(/"/g, '\\"') + '"';
}

function linux(note) {
  const parts = [
    'notify-send',
    '-u', note.level,
    '-t', note.expire,
    '-a', quote(note.app),
    '--', quote(note.title || note.app), quote(note.body)
  ];
  return parts.join(' ');
}

function mac(note) {
  const parts = ['osascript'];
  SCRIPT.forEach((line) => parts.push('-e', quote(line)));
  parts.push('--', quote(note.body), quote(note.title || note.app));
  return parts.join(' ');
}

exports.pick = function (platform) {
  switch (platform) {
    case 'linux':
    case 'freebsd':
      return linux;
    case 'darwin':
      return mac;
    default:
      return null;
  }
};
