export function parseRefs(text, prefix) {
  const refs = new Map();

  for (const line of text.split('\n')) {
    const [commit, ref] = line.split('\t');
    if (!ref || !ref.startsWith(prefix)) continue;

    const name = ref.slice(prefix.length);
    // An annotated tag is followed by the commit it points to.
    if (name.endsWith('^{}')) refs.set(name.slice(0, -3), commit);
    else refs.set(name, commit);
  }

  return refs;
}
