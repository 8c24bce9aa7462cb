import { spawn } from 'node:child_process';

const SUMMARY = /(\d+) packets transmitted, (\d+) (?:packets )?received/;
const TIMES = /= ([\d.]+)\/([\d.]+)\/([\d.]+)/;

export function parseOutput(text) {
  const counts = SUMMARY.exec(text);
  const times = TIMES.exec(text);
  return {
    sent: counts ? Number(counts[1]) : 0,
    received: counts ? Number(counts[2]) : 0,
    average: times ? Number(times[2]) : null
  };
}

export function ping(host, { count = 3, timeout = 10000 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', `ping -n -c ${Number(count)} ${host}`]);
    const timer = setTimeout(() => child.kill(), timeout);
    let output = '';

    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.resume();
    child.on('error', (err) => {
      clearTimeout(timer);
      reject(err);
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve(parseOutput(output));
    });
  });
}
