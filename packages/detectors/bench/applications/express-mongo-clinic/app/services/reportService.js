'use strict';

const fs = require('fs');
const path = require('path');
const { promisify } = require('util');
const { exec, execFile } = require('child_process');
const config = require('../config');
const { fileId } = require('../lib/ids');

const run = promisify(exec);
const runFile = promisify(execFile);

async function toPdf(html, title) {
  const id = fileId();
  const source = path.join(config.storage.reports, `${id}.html`);
  const target = path.join(config.storage.reports, `${id}.pdf`);
  await fs.promises.writeFile(source, html);
  await run(`wkhtmltopdf --quiet --title "${title}" ${source} ${target}`, { timeout: 30000 });
  await fs.promises.unlink(source);
  return `${id}.pdf`;
}

async function pageCount(name) {
  const file = path.join(config.storage.reports, path.basename(name));
  const { stdout } = await runFile('pdfinfo', ['--', file], { timeout: 10000 });
  const line = stdout.split('\n').find((l) => l.startsWith('Pages:'));
  return line ? Number(line.slice(6).trim()) : 0;
}

async function diskUse() {
  const { stdout } = await run(`du -sk ${config.storage.reports}`);
  return Number(stdout.split('\t')[0]);
}

module.exports = { toPdf, pageCount, diskUse };
