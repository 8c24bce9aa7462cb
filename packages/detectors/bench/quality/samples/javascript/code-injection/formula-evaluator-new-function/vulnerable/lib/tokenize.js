'use strict';

const TOKEN = /[A-Z]{1,3}[0-9]{1,5}(?![A-Za-z0-9_$])|[A-Za-z_$][A-Za-z0-9_$]*|[0-9]{1,15}(?:\.[0-9]{1,15})?|[-+*/(),]|[^\s]/g;

function typeOf(text) {
  if (/^[A-Z]{1,3}[0-9]{1,5}$/.test(text)) return 'cell';
  if (/^[A-Za-z_$]/.test(text)) return 'name';
  if (/^[0-9]/.test(text)) return 'number';
  if (/^[-+*/(),]$/.test(text)) return 'operator';
  return 'other';
}

exports.tokenize = (text) => (text.match(TOKEN) || []).map((t) => ({ type: typeOf(t), text: t }));
