const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (value) => String(value).replace(/[&<>"']/g, (c) => ENTITIES[c]);

function valueOf(data, name) {
  return Object.prototype.hasOwnProperty.call(data, name) ? data[name] : '';
}

/** {{ name }} is replaced by the escaped property of the data. */
export function render(text, data) {
  return text
    .split('{{')
    .map((piece, index) => {
      if (index === 0) return piece;
      const close = piece.indexOf('}}');
      if (close === -1) return '{{' + piece;
      return escapeHtml(valueOf(data, piece.slice(0, close).trim())) + piece.slice(close + 2);
    })
    .join('');
}
