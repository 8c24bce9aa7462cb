'use strict';

const backends = require('./lib/backends');
const run = require('./lib/run');

const LEVELS = ['low', 'normal', 'critical'];

function createNotifier(defaults) {
  const base = Object.assign({ app: 'node', level: 'normal', expire: 5000 }, defaults);
  const platform = base.platform || process.platform;
  const recent = new Map();

  function repeated(key) {
    const now = Date.now();
    const last = recent.get(key);
    recent.set(key, now);
    return last !== undefined && now - last < (base.quiet || 0);
  }

  function notify(message, callback) {
    const note = Object.assign({}, base, typeof message === 'string' ? { body: message } : message);
    const done = callback || function () {};

    if (!note.body) return done(new Error('A notification needs a body'));
    if (LEVELS.indexOf(note.level) === -1) note.level = 'normal';
    note.expire = Number(note.expire) || 0;

    if (repeated(note.title + '\n' + note.body)) return done(null, false);

    const backend = backends.pick(platform);
    if (!backend) return done(new Error('No notifications on ' + platform));

    run(backend(note), function (err) {
      done(err || null, !err);
    });
  }

  return { notify, forget: () => recent.clear() };
}

module.exports = createNotifier;
