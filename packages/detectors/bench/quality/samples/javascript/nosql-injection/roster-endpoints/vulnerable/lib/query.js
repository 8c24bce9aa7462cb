'use strict';

exports.filterOf = function filterOf(query, fields) {
  const filter = { active: true };
  for (const field of fields) {
    const value = query[field];
    if (value !== undefined) {
      filter[field] = value;
    }
  }
  return filter;
};

exports.optionsOf = function optionsOf(query) {
  const limit = Math.min(100, parseInt(query.limit, 10) || 25);
  const page = Math.max(1, parseInt(query.page, 10) || 1);
  return { limit, skip: (page - 1) * limit };
};
