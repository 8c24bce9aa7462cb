import { marked } from 'marked';
import sanitizeHtml from 'sanitize-html';

export function cleanMarkup(markdown: string): string {
  const html = marked.parse(markdown, { async: false }) as string;
  return sanitizeHtml(html, { allowedTags: ['p', 'b', 'i', 'em', 'strong', 'ul', 'ol', 'li', 'a', 'h3'] });
}

export function escapeForScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c').replace(/\u2028|\u2029/g, ' ');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function highlighted(text: string, word: string): string {
  const escaped = text.replace(/[&<>"']/g, (sign) => entities[sign]);
  const wanted = word.replace(/[&<>"']/g, (sign) => entities[sign]).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return wanted ? escaped.replace(new RegExp(wanted, 'gi'), (found) => `<mark>${found}</mark>`) : escaped;
}
