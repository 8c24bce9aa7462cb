const MAX_LENGTH = 254;
const ADDRESS =
  /^[A-Za-z0-9]+(?:[._+-][A-Za-z0-9]+)*[._+-]?@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}$/;

export function isAddress(text: string): boolean {
  return text.length <= MAX_LENGTH && ADDRESS.test(text);
}

export interface AddressParts {
  local: string;
  tag: string | null;
  domain: string;
}

/** Splits an address into its local part, the tag after `+`, and its domain. */
export function splitAddress(text: string): AddressParts | null {
  if (!isAddress(text)) return null;

  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const plus = local.indexOf('+');

  return {
    local: plus === -1 ? local : local.slice(0, plus),
    tag: plus === -1 ? null : local.slice(plus + 1),
    domain: text.slice(at + 1).toLowerCase(),
  };
}
