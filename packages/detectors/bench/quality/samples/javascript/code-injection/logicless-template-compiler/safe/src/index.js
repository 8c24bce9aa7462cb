import { parse } from './parse.js';
import { generate } from './generate.js';
import { escapeHtml, lookup } from './runtime.js';

const compiled = new Map();

/**
 * Compiles a template. Only {{name}}, {{a.b}}, {{#each list}} … {{/each}}
 * are known.
 */
export function compile(template) {
  let fn = compiled.get(template);
  if (!fn) {
    const body = generate(parse(template));
    const render = new Function('data', 'esc', 'get', body);
    fn = (data) => render(data ?? {}, escapeHtml, lookup);
    compiled.set(template, fn);
  }
  return fn;
}

export const render = (template, data) => compile(template)(data);
