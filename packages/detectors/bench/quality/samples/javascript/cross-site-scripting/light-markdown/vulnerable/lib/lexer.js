'use strict';

function tokenize(text) {
  const tokens = [];
  for (const block of text.split('\n\n')) {
    const heading = /^(#{1,6}) (.*)$/.exec(block);
    if (heading) tokens.push({ type: 'heading', depth: heading[1].length, text: heading[2] });
    else if (block.trim()) tokens.push({ type: 'paragraph', text: block });
  }
  return tokens;
}

module.exports = { tokenize };
