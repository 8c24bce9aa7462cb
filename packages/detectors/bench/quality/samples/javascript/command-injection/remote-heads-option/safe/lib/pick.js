const VERSION = /^v?(\d+)\.(\d+)\.(\d+)$/;

function compare(a, b) {
  for (let i = 0; i < 3; i += 1) {
    if (a.parts[i] !== b.parts[i]) return a.parts[i] - b.parts[i];
  }
  return 0;
}

export function pickVersion(names) {
  const versions = [];

  for (const name of names) {
    const match = VERSION.exec(name);
    if (match) versions.push({ name, parts: match.slice(1).map(Number) });
  }

  versions.sort(compare);
  return versions.length ? versions[versions.length - 1].name : null;
}
