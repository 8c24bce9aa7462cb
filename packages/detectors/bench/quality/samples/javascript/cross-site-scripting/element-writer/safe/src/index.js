import { escapeAttribute, escapeText } from './escape.js';

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

class Raw {
  constructor(html) {
    this.html = html;
  }
  toString() {
    return this.html;
  }
}

function attributes(values) {
  let out = '';
  for (const [name, value] of Object.entries(values ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    out += value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`;
  }
  return out;
}

function child(node) {
  if (Array.isArray(node)) return node.map(child).join('');
  if (node instanceof Raw) return node.html;
  return node === null || node === undefined ? '' : escapeText(String(node));
}

export function h(tag, values, ...children) {
  const open = `<${tag}${attributes(values)}>`;
  if (VOID.has(tag)) return new Raw(open);
  return new Raw(`${open}${children.map(child).join('')}</${tag}>`);
}

export function searchPage({ search, action = '/search' }) {
  return async (req, res) => {
    const { q = '' } = req.query;
    const hits = q ? await search(q) : [];
    const body = h(
      'form',
      { action },
      h('input', { type: 'search', name: 'q', value: q }),
      h('ul', null, hits.map((hit) => h('li', null, hit.title))),
    );
    res.set('Content-Type', 'text/html');
    res.send(`<!doctype html>${body}`);
  };
}
