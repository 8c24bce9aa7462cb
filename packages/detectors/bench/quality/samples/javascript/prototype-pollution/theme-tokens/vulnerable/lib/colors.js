'use strict';

function parse(hex) {
  var text = hex.charAt(0) === '#' ? hex.slice(1) : hex;
  if (text.length === 3) {
    text = text.charAt(0) + text.charAt(0) + text.charAt(1) + text.charAt(1) + text.charAt(2) + text.charAt(2);
  }
  return [0, 2, 4].map(function (at) {
    return parseInt(text.slice(at, at + 2), 16);
  });
}

function format(channels) {
  return '#' + channels.map(function (channel) {
    var value = Math.max(0, Math.min(255, Math.round(channel)));
    return (value < 16 ? '0' : '') + value.toString(16);
  }).join('');
}

exports.darken = function (hex, amount) {
  return format(parse(hex).map(function (channel) { return channel * (1 - amount); }));
};

exports.lighten = function (hex, amount) {
  return format(parse(hex).map(function (channel) { return channel + (255 - channel) * amount; }));
};
