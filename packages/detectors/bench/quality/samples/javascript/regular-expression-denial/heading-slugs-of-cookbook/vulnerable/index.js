'use strict';

const HEADING = /^(#{1,6})\s*(.*?)\s*#*\s*$/;

function slugger() {
  const seen = new Map();
  return (title) => {
    const slug = title.toLowerCase().split(' ').join('-');
    const count = seen.get(slug) || 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  };
}

module.exports = function headings(recipe, { deepest = 6 } = {}) {
  const slug = slugger();
  const list = [];
  for (const line of recipe.split('\n')) {
    const found = line.match(HEADING);
    if (!found || found[1].length > deepest) continue;
    list.push({ depth: found[1].length, title: found[2], id: slug(found[2]) });
  }
  return list;
};
