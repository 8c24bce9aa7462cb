import { escapeHtml } from './html.js';
import { scan } from './scanner.js';

const DEFAULTS = { newTab: true, paragraph: 'p', maxLength: 20000 };

export class Renderer {
  constructor(options = {}) {
    this.options = { ...DEFAULTS, ...options };
  }

  render(source) {
    const text = String(source).slice(0, this.options.maxLength);
    const tag = this.options.paragraph;
    return text
      .split('\n\n')
      .filter((p) => p.trim() !== '')
      .map((p) => `<${tag}>${this.inline(p)}</${tag}>`)
      .join('\n');
  }

  inline(text) {
    let out = '';
    for (const part of scan(text)) out += this[part.type](part);
    return out.split('\n').join('<br>');
  }

  text({ value }) {
    return escapeHtml(value);
  }

  strong({ value }) {
    return `<strong>${escapeHtml(value)}</strong>`;
  }

  link({ label, href }) {
    const target = this.options.newTab ? ' target="_blank"' : '';
    const url = href.trim();
    return `<a href="${url}"${target} rel="nofollow noopener">${escapeHtml(label)}</a>`;
  }
}

export const render = (source, options) => new Renderer(options).render(source);
