import { writeValue } from './value.js';

export function stringify(object) {
  const lines = [];

  (function visit(section, path) {
    const nested = [];

    if (path.length) lines.push('', `[${path.join('.')}]`);
    for (const [key, value] of Object.entries(section)) {
      if (value !== null && typeof value === 'object') nested.push([key, value]);
      else lines.push(`${key} = ${writeValue(value)}`);
    }
    for (const [key, value] of nested) visit(value, [...path, key]);
  })(object, []);

  return `${lines.join('\n').trim()}\n`;
}
