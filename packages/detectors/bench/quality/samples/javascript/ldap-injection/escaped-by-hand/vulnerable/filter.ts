export function filterFor(login: string): string {
  return '(uid=' + login + ')'
}
