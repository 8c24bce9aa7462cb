const { spawn } = require('child_process');

exports.runTool = function runTool(command, args, { cwd, verbose }) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', verbose ? 'inherit' : 'ignore'],
    });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const output = Buffer.concat(chunks).toString('utf8');
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ended with status ${code}`));
    });
  });
};
