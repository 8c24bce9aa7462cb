export function assign(target, [head, ...rest], value) {
  if (rest.length === 0) {
    if (Array.isArray(target[head])) target[head].push(value);
    else if (typeof target[head] === 'string') target[head] = [target[head], value];
    else target[head] = value;
    return target;
  }

  if (typeof target[head] !== 'object' || Array.isArray(target[head])) {
    target[head] = {};
  }
  assign(target[head], rest, value);
  return target;
}
