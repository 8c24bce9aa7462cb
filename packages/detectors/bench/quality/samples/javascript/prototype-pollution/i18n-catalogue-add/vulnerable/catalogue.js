module.exports = function createCatalogue() {
  const messages = {};

  function add(locale, ns, id, text) {
    if (typeof text !== 'string') {
      throw new TypeError(`message ${ns}.${id} for ${locale} is not a string`);
    }
    const byLocale = messages[locale] || (messages[locale] = {});
    const byNamespace = byLocale[ns] || (byLocale[ns] = {});
    byNamespace[id] = text;
  }

  function find(locale, ns, id) {
    const byLocale = messages[locale];
    const byNamespace = byLocale && byLocale[ns];
    return byNamespace && byNamespace[id];
  }

  function locales() {
    return Object.keys(messages).sort();
  }

  return { add, find, locales };
};
