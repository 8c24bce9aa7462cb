import { escapeHtml } from './escape';
import { LinkOptions, renderLink } from './links';

interface Found {
  label: string;
  href: string;
  end: number;
}

function linkAt(text: string, start: number): Found | null {
  const middle = text.slice(start, start + 300).indexOf('](');
  if (middle < 0) return null;
  const hrefStart = start + middle + 2;
  const length = text.slice(hrefStart, hrefStart + 2000).indexOf(')');
  if (length < 0) return null;
  return {
    label: text.slice(start + 1, start + middle),
    href: text.slice(hrefStart, hrefStart + length).trim(),
    end: hrefStart + length + 1,
  };
}

export function renderInline(text: string, options: LinkOptions): string {
  let out = '';
  let i = 0;
  while (i < text.length) {
    const link = text[i] === '[' ? linkAt(text, i) : null;
    if (link) {
      out += renderLink(link.label, link.href, options);
      i = link.end;
    } else {
      out += escapeHtml(text[i]);
      i += 1;
    }
  }
  return out;
}
