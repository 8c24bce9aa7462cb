import { renderInline } from './inline';
import type { LinkOptions } from './links';

export function toHtml(markdown: string, options: LinkOptions = {}): string {
  const html: string[] = [];
  let items: string[] = [];

  const flush = () => {
    if (items.length) html.push(`<ul>${items.join('')}</ul>`);
    items = [];
  };

  for (const line of markdown.split('\n')) {
    if (line.startsWith('- ')) {
      items.push(`<li>${renderInline(line.slice(2), options)}</li>`);
      continue;
    }
    flush();
    if (line.startsWith('# ')) html.push(`<h1>${renderInline(line.slice(2), options)}</h1>`);
    else if (line.trim() !== '') html.push(`<p>${renderInline(line, options)}</p>`);
  }
  flush();
  return html.join('\n');
}

export type { LinkOptions };
