export interface PingResult {
  host: string;
  alive: boolean;
  sent: number;
  received: number;
  average: number | null;
}

function numberBefore(text: string, marker: string): number {
  const at = text.indexOf(marker);
  if (at < 0) return 0;
  const words = text.slice(0, at).trim().split(/[\s,]/);
  return Number(words[words.length - 1]) || 0;
}

export function parsePing(host: string, stdout: string): PingResult {
  const sent = numberBefore(stdout, ' packets transmitted');
  const received = numberBefore(stdout, ' received') || numberBefore(stdout, ' packets received');
  const summary = stdout.split('\n').find((line) => line.includes('min/avg/max'));
  const numbers = summary ? summary.slice(summary.indexOf('=') + 1).trim().split('/') : [];
  const average = numbers.length > 1 ? Number(numbers[1]) : null;
  return { host, alive: received > 0, sent, received, average };
}
