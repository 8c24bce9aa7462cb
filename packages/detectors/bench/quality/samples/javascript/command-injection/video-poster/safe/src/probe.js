const path = require('path');
const { promisify } = require('util');
const execFile = promisify(require('child_process').execFile);

async function probeDuration(file, bin) {
  const { stdout } = await execFile(bin, [
    '-v', 'error',
    '-show_entries', 'format=duration',
    '-of', 'default=noprint_wrappers=1:nokey=1',
    path.resolve(file)
  ]);
  const n = parseFloat(stdout);
  if (!Number.isFinite(n)) throw new Error('could not read duration');
  return n;
}

module.exports = { probeDuration };
