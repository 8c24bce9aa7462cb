export function isRefused(name) {
  return name === '__proto__' || name === 'constructor' || name === 'prototype'
}
