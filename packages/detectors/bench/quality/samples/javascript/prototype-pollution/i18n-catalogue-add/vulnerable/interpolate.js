/** Replaces {name} with params.name; unknown names stay as they are. */
exports.interpolate = (text, params) => {
  let out = '';
  let rest = text;
  for (;;) {
    const open = rest.indexOf('{');
    const close = open === -1 ? -1 : rest.indexOf('}', open);
    if (close === -1) return out + rest;
    const name = rest.slice(open + 1, close).trim();
    const known = Object.prototype.hasOwnProperty.call(params, name);
    out += rest.slice(0, open) + (known ? String(params[name]) : rest.slice(open, close + 1));
    rest = rest.slice(close + 1);
  }
};
