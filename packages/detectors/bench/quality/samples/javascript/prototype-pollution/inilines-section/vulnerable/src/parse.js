import { readValue } from './value.js';

function openSection(root, name) {
  let section = root;

  for (const part of name.split('.')) {
    const key = part.trim();
    if (typeof section[key] !== 'object' || section[key] === null) section[key] = {};
    section = section[key];
  }

  return section;
}

/**
 * Parse the text of an ini file. `[a.b]` opens a section inside a section.
 */
export function parse(text) {
  const root = {};
  let section = root;

  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line[0] === ';' || line[0] === '#') continue;

    if (line[0] === '[') {
      if (!line.endsWith(']')) throw new SyntaxError(`Line ${index + 1}: section without an end`);
      section = openSection(root, line.slice(1, -1));
      continue;
    }

    const equals = line.indexOf('=');
    if (equals === -1) {
      section[line] = true;
    } else {
      section[line.slice(0, equals).trim()] = readValue(line.slice(equals + 1));
    }
  }

  return root;
}
