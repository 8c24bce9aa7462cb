'use strict';

const MAP = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

module.exports = (s) => s.replace(/[&<>"]/g, (c) => MAP[c]);
