export function parse(template) {
  const nodes = [];
  let position = 0;

  while (position < template.length) {
    const open = template.indexOf('{{', position);
    const close = open < 0 ? -1 : template.indexOf('}}', open);
    if (close < 0) {
      nodes.push({ kind: 'text', value: template.slice(position) });
      break;
    }
    if (open > position) nodes.push({ kind: 'text', value: template.slice(position, open) });
    nodes.push(tag(template.slice(open + 2, close).trim()));
    position = close + 2;
  }
  return nodes;
}

function tag(content) {
  if (content.startsWith('#each ')) return { kind: 'open', path: content.slice(6).trim() };
  if (content === '/each') return { kind: 'close' };
  return { kind: 'value', path: content };
}
