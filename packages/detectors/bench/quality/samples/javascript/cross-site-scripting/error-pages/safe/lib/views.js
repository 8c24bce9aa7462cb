'use strict';

function tag(name, content) {
  return '<' + name + '>' + content + '</' + name + '>';
}

function esc(value) {
  return String(value)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function definition(list) {
  return tag('dl', list.map(function (pair) {
    return tag('dt', pair[0]) + tag('dd', esc(pair[1]));
  }).join(''));
}

exports.html = function (info) {
  var details = [['Status', info.code], ['Address', info.url]];
  if (info.message) details.push(['Message', info.message]);
  return '<!doctype html>' + tag('html', tag('head', tag('title', info.title)) +
    tag('body', tag('h1', info.title) + definition(details)));
};

exports.json = function (info) {
  return JSON.stringify({ status: info.code, error: info.title, message: info.message });
};

exports.text = function (info) {
  return info.code + ' ' + info.title + '\n';
};
