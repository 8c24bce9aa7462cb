'use strict';

function fromHeader(header = '') {
  return header
    .split(',')
    .map((part) => {
      const [tag, quality = 'q=1'] = part.trim().split(';');
      return { tag: tag.slice(0, 2).toLowerCase(), quality: parseFloat(quality.split('=')[1]) || 0 };
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

exports.negotiate = function negotiate(req, languages) {
  const asked = req.query.language;
  if (asked) return asked;
  const accepted = fromHeader(req.headers['accept-language']);
  return accepted.find((tag) => languages.includes(tag)) || languages[0];
};
