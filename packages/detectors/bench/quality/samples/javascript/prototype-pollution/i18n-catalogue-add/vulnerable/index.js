const createCatalogue = require('./catalogue');
const { interpolate } = require('./interpolate');

/**
 * const t = phrasebook({ fallback: 'en' })
 * t.add('de', 'cart', 'empty', 'Der Korb ist leer')
 * t.translate('de', 'cart', 'empty')
 */
module.exports = function phrasebook(options) {
  const opts = Object.assign({ fallback: 'en', onMissing: null }, options);
  const catalogue = createCatalogue();

  function translate(locale, ns, id, params) {
    let text = catalogue.find(locale, ns, id);
    if (text === undefined && locale !== opts.fallback) {
      text = catalogue.find(opts.fallback, ns, id);
    }
    if (typeof text !== 'string') {
      if (opts.onMissing) opts.onMissing(locale, ns, id);
      return `${ns}.${id}`;
    }
    return params ? interpolate(text, params) : text;
  }

  function addBundle(locale, ns, messages) {
    Object.keys(messages).forEach((id) => catalogue.add(locale, ns, id, messages[id]));
  }

  return {
    add: catalogue.add,
    addBundle,
    translate,
    locales: catalogue.locales,
  };
};
