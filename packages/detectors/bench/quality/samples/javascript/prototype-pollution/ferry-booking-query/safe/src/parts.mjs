export function keyParts(name) {
  const open = name.indexOf('[');
  if (open < 0) return [name];

  const parts = [name.slice(0, open)];
  const inner = /\[([^\]]*)\]/g;
  let hit;
  while ((hit = inner.exec(name))) {
    parts.push(hit[1]);
  }
  return parts;
}
