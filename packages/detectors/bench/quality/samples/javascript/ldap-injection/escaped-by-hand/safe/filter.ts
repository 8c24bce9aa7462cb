export function filterFor(login: string): string {
  const escaped = login.replace(/[\\*()\0]/g, (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return '(uid=' + escaped + ')'
}
