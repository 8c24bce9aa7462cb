'use strict';

function buildFilter(query, fields) {
  const filter = {};
  for (const field of fields) {
    if (query[field] === undefined) continue;
    filter[field] = query[field];
  }
  return filter;
}

function buildOptions(query) {
  return {
    limit: Math.min(Number.parseInt(query.limit, 10) || 50, 200),
    skip: Number.parseInt(query.skip, 10) || 0,
  };
}

module.exports = { buildFilter, buildOptions };
