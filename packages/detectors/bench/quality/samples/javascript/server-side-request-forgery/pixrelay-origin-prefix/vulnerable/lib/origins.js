/**
 * The URL of the picture if one of the origins has it, or else null.
 */
export function pick(address, origins) {
  if (!address) return null;

  if (!origins.some((origin) => address.startsWith(origin))) return null;

  try {
    return new URL(address);
  } catch {
    return null;
  }
}
