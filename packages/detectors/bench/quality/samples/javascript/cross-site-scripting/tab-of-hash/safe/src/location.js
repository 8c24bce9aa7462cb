export function currentTab() {
  const hash = window.location.hash
  return decodeURIComponent(hash.replace(/^#!?\//, '')) || 'general'
}
