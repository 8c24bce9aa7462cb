module.exports = function createCatalogue() {
  const messages = new Map();

  function add(locale, ns, id, text) {
    if (typeof text !== 'string') {
      throw new TypeError(`message ${ns}.${id} for ${locale} is not a string`);
    }
    if (!messages.has(locale)) messages.set(locale, new Map());
    const byLocale = messages.get(locale);
    if (!byLocale.has(ns)) byLocale.set(ns, new Map());
    byLocale.get(ns).set(id, text);
  }

  function find(locale, ns, id) {
    const byLocale = messages.get(locale);
    const byNamespace = byLocale && byLocale.get(ns);
    return byNamespace && byNamespace.get(id);
  }

  function locales() {
    return [...messages.keys()].sort();
  }

  return { add, find, locales };
};
