'use strict';

const rules = {
  heading: /^(#{1,6}) (.*)$/,
  rule: /^(?: *[-*_] *){3,}$/,
  item: /^[-*] (.*)$/,
  quote: /^> ?(.*)$/
};

function classify(line) {
  if (line.trim() === '') return { type: 'blank' };
  for (const type of ['rule', 'heading', 'item', 'quote']) {
    const match = rules[type].exec(line);
    if (match) return { type, match };
  }
  return { type: 'text', line };
}

module.exports = function blocks(source) {
  const out = [];
  let open = null;
  const push = (block) => {
    out.push(block);
    open = block;
  };
  for (const line of source.split('\n')) {
    const { type, match } = classify(line);
    if (type === 'blank') {
      open = null;
    } else if (type === 'rule') {
      out.push({ type });
      open = null;
    } else if (type === 'heading') {
      out.push({ type, level: match[1].length, text: match[2] });
      open = null;
    } else if (type === 'item' || type === 'quote') {
      if (open && open.type === type) open.lines.push(match[1]);
      else push({ type, lines: [match[1]] });
    } else if (open && open.type === 'text') {
      open.lines.push(line);
    } else {
      push({ type, lines: [line] });
    }
  }
  return out;
};
