const VERSION = 2;

export function encode(entry) {
  return JSON.stringify({ version: VERSION, ...entry });
}

/**
 * Returns null for an entry that an older release has written or that was
 * cut short.
 */
export function decode(text) {
  let entry;
  try {
    entry = JSON.parse(text);
  } catch {
    return null;
  }
  if (!entry || entry.version !== VERSION) return null;
  return entry;
}
