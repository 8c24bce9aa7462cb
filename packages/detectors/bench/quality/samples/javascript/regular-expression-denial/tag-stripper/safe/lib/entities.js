const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' ']
]);

module.exports = function decode(text) {
  return text.replace(/&(#\d{1,6}|\w{1,8});/g, (all, name) => {
    if (name[0] === '#') return String.fromCodePoint(Number(name.slice(1)));
    return NAMED.has(name) ? NAMED.get(name) : all;
  });
};
