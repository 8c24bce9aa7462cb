const NAME = /^[A-Za-z0-9_. -]+$/;
const VERSION = /^\d[\w.]*/;

function product(text) {
  const slash = text.indexOf('/');
  if (slash < 1 || slash > 100 || !NAME.test(text.slice(0, slash))) return null;

  const version = VERSION.exec(text.slice(slash + 1));
  if (!version) return null;
  return {
    name: text.slice(0, slash).trim(),
    version: version[0],
    length: slash + 1 + version[0].length
  };
}

/**
 * The products of a user agent, and the texts in parentheses between them.
 */
export function products(agent) {
  const list = [];
  const comments = [];
  let rest = agent.slice(0, 2000).trim();

  while (rest !== '') {
    if (rest[0] === '(') {
      const close = rest.indexOf(')');
      if (close === -1) break;
      comments.push(rest.slice(1, close));
      rest = rest.slice(close + 1).trim();
      continue;
    }

    const found = product(rest);
    if (found) {
      list.push({ name: found.name, version: found.version });
      rest = rest.slice(found.length).trim();
      continue;
    }

    const blank = rest.indexOf(' ');
    if (blank === -1) break;
    rest = rest.slice(blank + 1).trim();
  }

  return { list, comments };
}
