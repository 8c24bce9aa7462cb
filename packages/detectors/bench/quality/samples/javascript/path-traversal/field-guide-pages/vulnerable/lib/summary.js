'use strict';

exports.summary = function summary(text) {
  const paragraphs = text.split(/\n\n/).filter((part) => !part.startsWith('#'));
  const first = paragraphs[0] || '';
  return first.length > 280 ? `${first.slice(0, 277)}...` : first;
};
