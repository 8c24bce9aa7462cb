'use strict';

const { execSync } = require('child_process');

const MARK = 'author ';

function blameFile(file, cwd) {
  const counts = new Map();
  let output;

  try {
    output = execSync(`git blame --line-porcelain -w "${file}" | grep "^${MARK}"`, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore']
    });
  } catch (err) {
    // not committed yet
    return counts;
  }

  for (const line of output.split('\n')) {
    if (!line.startsWith(MARK)) continue;
    const author = line.slice(MARK.length);
    counts.set(author, (counts.get(author) || 0) + 1);
  }

  return counts;
}

module.exports = { blameFile };
