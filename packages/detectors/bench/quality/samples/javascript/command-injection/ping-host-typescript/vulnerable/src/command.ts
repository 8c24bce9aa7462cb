export function buildPing(host: string, count: number, timeout: number): string {
  switch (process.platform) {
    case 'win32':
      return `ping -n ${count} -w ${timeout * 1000} ${host}`;
    case 'darwin':
      return `ping -c ${count} -t ${timeout} ${host}`;
    default:
      return `ping -c ${count} -W ${timeout} ${host}`;
  }
}
