'use strict';

const { Matcher } = require('./matcher');

function pageOf(items, page, size) {
  const start = (Math.max(1, page) - 1) * size;
  return { total: items.length, items: items.slice(start, start + size) };
}

module.exports = function search(catalogue, options = {}) {
  const size = options.pageSize || 20;
  const fields = options.fields || ['name', 'family'];

  return function (req, res, next) {
    if (req.path !== (options.path || '/search')) return next();
    const term = req.query.term;
    if (typeof term !== 'string' || term === '') {
      res.status(400).json({ error: 'term is missing' });
      return;
    }
    const matcher = new Matcher(term, { fields, whole: req.query.whole === '1' });
    const found = catalogue.filter((plant) => matcher.matches(plant));
    found.sort((a, b) => matcher.score(b) - matcher.score(a));
    res.json(pageOf(found, Number(req.query.page) || 1, size));
  };
};
