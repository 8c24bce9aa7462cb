'use strict';

const Result = require('./lib/result');

function coerce(text) {
  if (text === 'true') return true;
  if (text === 'false') return false;
  const n = Number(text);
  return text.trim() !== '' && Number.isFinite(n) ? n : text;
}

function flag(arg) {
  const body = arg.startsWith('--') ? arg.slice(2) : arg.slice(1);
  const eq = body.indexOf('=');
  if (eq >= 0) return { name: body.slice(0, eq), value: body.slice(eq + 1) };
  if (body.startsWith('no-')) return { name: body.slice(3), value: 'false' };
  return { name: body, value: null };
}

module.exports = function argvee(argv, config = {}) {
  const { alias = {}, defaults = {}, booleans = [] } = config;
  const result = new Result(defaults);
  const rest = [];

  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i];
    if (arg === '--') {
      rest.push(...argv.slice(i + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      rest.push(arg);
      continue;
    }
    const f = flag(arg);
    const name = Object.keys(alias).includes(f.name) ? alias[f.name] : f.name;
    if (f.value === null) {
      const next = argv[i + 1];
      const takes = next !== undefined && !next.startsWith('-') && !booleans.includes(name);
      f.value = takes ? argv[++i] : 'true';
    }
    result.add(name, coerce(f.value));
  }

  return { options: result.toObject(), rest };
};
