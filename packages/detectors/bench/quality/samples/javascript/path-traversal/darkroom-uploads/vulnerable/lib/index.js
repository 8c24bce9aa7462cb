'use strict';

const busboy = require('busboy');
const fs = require('fs');
const path = require('path');
const Saver = require('./saver');

const DEFAULTS = { dest: 'uploads', maxSize: 10 * 1024 * 1024, field: 'photo' };

module.exports = function darkroom(options) {
  const settings = Object.assign({}, DEFAULTS, options);
  fs.mkdirSync(path.resolve(settings.dest), { recursive: true });

  return async function uploads(ctx, next) {
    if (!ctx.is('multipart/form-data')) return next();
    ctx.request.files = [];
    ctx.request.body = {};
    await receive(ctx, settings);
    return next();
  };
};

function receive(ctx, settings) {
  return new Promise((resolve, reject) => {
    const parser = busboy({ headers: ctx.req.headers, limits: { fileSize: settings.maxSize, files: 10 } });
    const saver = new Saver(settings);
    const pending = [];

    parser.on('field', (name, value) => {
      ctx.request.body[`form:${name}`] = value;
    });

    parser.on('file', (field, stream, info) => {
      if (field !== settings.field) {
        stream.resume();
        return;
      }
      pending.push(
        saver.save(stream, info.filename).then((saved) => {
          ctx.request.files.push(Object.assign({ type: info.mimeType }, saved));
        }),
      );
    });

    parser.on('error', reject);
    parser.on('close', () => {
      Promise.all(pending).then(resolve, reject);
    });
    ctx.req.pipe(parser);
  });
}
