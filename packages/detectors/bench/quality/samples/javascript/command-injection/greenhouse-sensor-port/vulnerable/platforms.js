'use strict';

function columns(text) {
  var last = text.trim().split('\n').pop();
  var parts = last.trim().split(/\s+/);
  return { cpu: parseFloat(parts[0]), memory: parseFloat(parts[1]) };
}

exports.linux = {
  command: function (pid) {
    return 'ps -o pcpu,rss -p ' + pid;
  },
  read: columns
};

exports.darwin = exports.linux;

exports.win32 = {
  command: function (pid) {
    return 'wmic process where processid=' + pid + ' get workingsetsize';
  },
  read: function (text) {
    return { cpu: NaN, memory: parseInt(text.trim().split('\n').pop(), 10) };
  }
};
