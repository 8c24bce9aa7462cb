'use strict';

function between(text, before, after) {
  const start = text.indexOf(before);
  if (start === -1) return null;
  const end = text.indexOf(after, start + before.length);
  return end === -1 ? null : text.slice(start + before.length, end).trim();
}

function meta(body, property) {
  return between(body, `<meta property="og:${property}" content="`, '"');
}

function extract(body) {
  return {
    title: meta(body, 'title') || between(body, '<title>', '</title>'),
    description: meta(body, 'description') || between(body, '<meta name="description" content="', '"'),
    image: meta(body, 'image')
  };
}

module.exports = { extract };
