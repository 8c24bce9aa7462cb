const path = require('path');
const fs = require('fs');
const { runTool } = require('./run-tool');

const COMPRESSION = {
  gzip: { flag: '-z', suffix: '.tar.gz' },
  bzip2: { flag: '-j', suffix: '.tar.bz2' },
  none: { flag: '', suffix: '.tar' },
};

/**
 * pack({ cwd, entries: ['dist', 'README.md'], name: 'release' })
 * resolves with the full path of the archive.
 */
async function pack({ cwd = process.cwd(), entries, name, compression = 'gzip', verbose = false }) {
  const kind = COMPRESSION[compression] || COMPRESSION.gzip;
  const known = new Set(fs.readdirSync(cwd));
  const archive = path.resolve(cwd, path.basename(name) + kind.suffix);

  if (!Array.isArray(entries) || entries.length === 0) {
    throw new TypeError('nothing to pack');
  }
  const present = entries.filter((entry) => known.has(entry));
  if (present.length !== entries.length) {
    throw new Error('some entries do not exist');
  }

  const args = ['-c', '-f', archive];
  if (kind.flag) args.unshift(kind.flag);
  if (verbose) args.unshift('-v');
  await runTool('tar', args.concat('--', present), { cwd, verbose });
  return archive;
}

async function list(archive) {
  const out = await runTool('tar', ['-t', '-f', path.resolve(archive)], {});
  return out.split('\n').filter((line) => line !== '');
}

module.exports = { pack, list };
