'use strict';

const TYPES = ['string', 'number', 'boolean'];

function quote(value) {
  return JSON.stringify(String(value));
}

function report(w, path, text) {
  w.line(`errors.push(${quote(path + ' ' + text)});`);
}

function node(w, shape, name, path) {
  if (shape.enum) {
    const test = shape.enum.map((v) => `${name} !== ${typeof v === 'number' ? v : quote(v)}`).join(' && ');
    w.open(`if (${test})`);
    report(w, path, 'is not an allowed value');
    w.close();
    return;
  }
  if (TYPES.includes(shape.type)) {
    w.open(`if (typeof ${name} !== ${quote(shape.type)})`);
    report(w, path, 'must be a ' + shape.type);
    w.close();
    return;
  }
  w.open(`if (typeof ${name} !== 'object' || ${name} === null)`);
  report(w, path, 'must be an object');
  w.depth--;
  w.line('} else {');
  w.depth++;
  for (const key of Object.keys(shape.properties || {})) {
    const child = w.variable();
    const sub = shape.properties[key];
    w.line(`const ${child} = ${name}[${quote(key)}];`);
    w.open(sub.optional ? `if (${child} !== undefined)` : '');
    node(w, sub, child, `${path}.${key}`);
    w.close();
  }
  w.close();
}

module.exports = node;
