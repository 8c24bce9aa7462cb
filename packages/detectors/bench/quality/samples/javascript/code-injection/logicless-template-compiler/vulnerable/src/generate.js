function reference(path, scope) {
  if (path === 'this') return scope;
  return `get(${scope}, '${path}')`;
}

export function generate(nodes) {
  const lines = ["let out = '';"];
  const scopes = ['data'];

  for (const node of nodes) {
    const scope = scopes[scopes.length - 1];
    switch (node.kind) {
      case 'text':
        lines.push(`out += ${JSON.stringify(node.value)};`);
        break;
      case 'value':
        lines.push(`out += esc(${reference(node.path, scope)});`);
        break;
      case 'open': {
        const inner = `item${scopes.length}`;
        lines.push(`for (const ${inner} of ${reference(node.path, scope)} || []) {`);
        scopes.push(inner);
        break;
      }
      case 'close':
        if (scopes.length === 1) throw new SyntaxError('unexpected {{/each}}');
        scopes.pop();
        lines.push('}');
        break;
    }
  }
  if (scopes.length > 1) throw new SyntaxError('missing {{/each}}');
  lines.push('return out;');
  return lines.join('\n');
}
