export interface Manifest {
  id: string;
  title: string;
  version: string;
  parent: string | null;
}

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

function text(value: unknown, fallback: string): string {
  return typeof value === 'string' && value !== '' ? value : fallback;
}

export function parseManifest(source: string): Manifest {
  let raw: Partial<Record<keyof Manifest, unknown>>;

  try {
    raw = JSON.parse(source);
  } catch {
    throw new Error('theme.json is not valid JSON');
  }
  if (typeof raw !== 'object' || raw === null) throw new Error('theme.json holds no object');
  if (typeof raw.id !== 'string' || !ID.test(raw.id)) throw new Error('The theme has no valid id');

  return {
    id: raw.id,
    title: text(raw.title, raw.id),
    version: text(raw.version, '0.0.0'),
    parent: typeof raw.parent === 'string' && ID.test(raw.parent) ? raw.parent : null,
  };
}
