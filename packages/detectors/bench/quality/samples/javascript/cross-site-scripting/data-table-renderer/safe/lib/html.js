const TEXT = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeText = (value) => String(value ?? '').replace(/[&<>"']/g, (c) => TEXT[c]);

export function attributes(map) {
  let out = '';
  for (const [name, value] of Object.entries(map)) {
    if (value === undefined || value === null || value === false) continue;
    out += ` ${name}="${escapeText(value)}"`;
  }
  return out;
}
