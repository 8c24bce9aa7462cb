import { escapeHtml } from './escape';

export interface LinkOptions {
  newWindow?: boolean;
}

export function renderLink(label: string, href: string, options: LinkOptions): string {
  const target = options.newWindow ? ' target="_blank" rel="noopener noreferrer"' : '';
  return `<a href="${escapeHtml(href)}"${target}>${escapeHtml(label)}</a>`;
}
