'use strict';

const fs = require('fs');
const path = require('path');
const config = require('../config');

function inside(root, name) {
  const full = path.resolve(root, name);
  if (!full.startsWith(path.resolve(root) + path.sep)) {
    const err = new Error('no such file');
    err.status = 404;
    throw err;
  }
  return full;
}

function openDocument(storedName) {
  return fs.createReadStream(inside(config.storage.documents, storedName));
}

function openReport(name) {
  const full = inside(config.storage.reports, name);
  return fs.createReadStream(full);
}

async function letterTemplate(name) {
  const file = path.join(config.storage.letters, name);
  return fs.promises.readFile(file, 'utf8');
}

async function removeDocument(storedName) {
  await fs.promises.unlink(inside(config.storage.documents, path.basename(storedName)));
}

module.exports = { openDocument, openReport, letterTemplate, removeDocument };
