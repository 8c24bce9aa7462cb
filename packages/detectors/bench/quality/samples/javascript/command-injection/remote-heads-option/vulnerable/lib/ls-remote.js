import { execFile } from 'node:child_process';

export function lsRemote(repository, kind, { timeout = 30000, env = {} } = {}) {
  const pattern = kind === '--tags' ? 'refs/tags/*' : 'refs/heads/*';

  if (typeof repository !== 'string' || repository === '') {
    return Promise.reject(new TypeError('Expected the address of a repository'));
  }

  const args = ['ls-remote', kind, repository, pattern];

  return new Promise((resolve, reject) => {
    execFile(
      'git',
      args,
      {
        timeout,
        maxBuffer: 16 * 1024 * 1024,
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', ...env }
      },
      (error, stdout, stderr) => {
        if (!error) {
          resolve(stdout);
          return;
        }
        const reason = stderr.trim().split('\n').pop();
        reject(new Error(reason || error.message, { cause: error }));
      }
    );
  });
}
