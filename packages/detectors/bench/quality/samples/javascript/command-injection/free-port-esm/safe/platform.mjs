import { exec } from 'node:child_process';

function sh(command) {
  return new Promise((resolve) => {
    exec(command, { windowsHide: true }, (err, stdout) => {
      // both tools exit with 1 when nothing was found
      resolve(err ? '' : stdout);
    });
  });
}

const unique = (list) => [...new Set(list)].filter((n) => n > 0);

async function posix(port, protocol) {
  const state = protocol === 'tcp' ? ' -sTCP:LISTEN' : '';
  const out = await sh(`lsof -nP -t -i ${protocol}:${port}${state}`);
  return unique(out.split('\n').map(Number));
}

async function windows(port, protocol) {
  const out = await sh(`netstat -ano -p ${protocol} | findstr ":${port} "`);
  return unique(out.split('\n').map((line) => Number(line.trim().split(' ').pop())));
}

export default { posix, windows };
