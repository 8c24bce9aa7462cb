'use strict';

const SCRIPT = [
  'on run argv',
  'display notification (item 1 of argv) with title (item 2 of argv)',
  'end run'
];

function linux(note) {
  return [
    'notify-send',
    '-u', note.level,
    '-t', String(note.expire),
    '-a', String(note.app),
    '--', String(note.title || note.app), String(note.body)
  ];
}

function mac(note) {
  const parts = ['osascript'];
  SCRIPT.forEach((line) => parts.push('-e', line));
  parts.push('--', String(note.body), String(note.title || note.app));
  return parts;
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
