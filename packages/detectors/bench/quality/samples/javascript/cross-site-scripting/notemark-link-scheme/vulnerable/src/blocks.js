export function* blocks(text) {
  let paragraph = [];
  let items = [];
  let code = null;

  function* flush() {
    if (paragraph.length) yield { type: 'paragraph', text: paragraph.join('\n') };
    if (items.length) yield { type: 'list', items };
    paragraph = [];
    items = [];
  }

  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('```')) {
      if (code) {
        yield { type: 'code', text: code.join('\n') };
        code = null;
      } else {
        yield* flush();
        code = [];
      }
    } else if (code) {
      code.push(line);
    } else if (line.trim() === '') {
      yield* flush();
    } else if (/^#{1,6} /.test(line)) {
      yield* flush();
      const level = line.indexOf(' ');
      yield { type: 'heading', level, text: line.slice(level).trim() };
    } else if (line.startsWith('- ')) {
      if (paragraph.length) yield* flush();
      items.push(line.slice(2));
    } else {
      if (items.length) yield* flush();
      paragraph.push(line);
    }
  }

  if (code) yield { type: 'code', text: code.join('\n') };
  yield* flush();
}
