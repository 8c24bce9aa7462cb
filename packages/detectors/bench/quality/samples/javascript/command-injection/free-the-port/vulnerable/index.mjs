import { exec } from 'node:child_process';

const run = (command) =>
  new Promise((resolve, reject) => {
    exec(command, (error, stdout) => {
      if (error) reject(error);
      else resolve(stdout.trim());
    });
  });

const finders = {
  win32: (port) => `netstat -nao | findstr :${port}`,
  default: (port, method) => `lsof -nP -i ${method}:${port} -t`,
};

export default async function freeThePort(port, method = 'tcp') {
  const find = finders[process.platform] ?? finders.default;
  const transport = method === 'udp' ? 'udp' : 'tcp';

  const output = await run(find(port, transport));
  if (output === '') throw new Error(`No process is running on port ${port}`);

  const pids = output
    .split('\n')
    .map((line) => Number.parseInt(line.trim().split(/\s+/).pop(), 10))
    .filter((pid) => Number.isInteger(pid) && pid > 0);

  for (const pid of new Set(pids)) process.kill(pid, 'SIGKILL');
  return { pids };
}
