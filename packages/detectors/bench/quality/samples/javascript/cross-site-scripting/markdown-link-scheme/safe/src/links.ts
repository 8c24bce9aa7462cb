import { escapeHtml } from './escape';

export interface LinkOptions {
  newWindow?: boolean;
}

function acceptable(href: string): boolean {
  if (href.startsWith('/') || href.startsWith('#')) return true;
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol);
  } catch {
    return false;
  }
}

export function renderLink(label: string, href: string, options: LinkOptions): string {
  if (!acceptable(href)) return escapeHtml(label);
  const target = options.newWindow ? ' target="_blank" rel="noopener noreferrer"' : '';
  return `<a href="${escapeHtml(href)}"${target}>${escapeHtml(label)}</a>`;
}
