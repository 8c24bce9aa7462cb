/**
 * The URL of the picture if one of the origins has it, or else null.
 */
export function pick(address, origins) {
  if (!address) return null;

  try {
    const url = new URL(address);
    return origins.some((origin) => new URL(origin).origin === url.origin) ? url : null;
  } catch {
    return null;
  }
}
