import finders from './platform.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function finderFor(platform) {
  return platform === 'win32' ? finders.windows : finders.posix;
}

/**
 * List the ids of the processes which listen on a port.
 */
export async function listeners(port, { platform = process.platform, protocol = 'tcp' } = {}) {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    throw new RangeError(`Invalid port: ${port}`);
  }
  const find = finderFor(platform);
  return find(number, protocol === 'udp' ? 'udp' : 'tcp');
}

/**
 * End all processes that listen on a port, returns their ids.
 */
export async function release(port, options = {}) {
  const { signal = 'SIGTERM', retries = 3, delay = 100 } = options;
  const ended = new Set();
  for (let i = 0; i < retries; i++) {
    const pids = await listeners(port, options);
    if (pids.length === 0) break;
    for (const pid of pids) {
      if (pid === process.pid) continue;
      try {
        process.kill(pid, signal);
        ended.add(pid);
      } catch (err) {
        if (err.code !== 'ESRCH') throw err;
      }
    }
    await sleep(delay);
  }
  return [...ended];
}

export default release;
