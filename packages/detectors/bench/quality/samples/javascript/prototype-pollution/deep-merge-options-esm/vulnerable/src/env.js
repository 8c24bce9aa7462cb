import { merge } from './index.js';

const WANTED = {
  APP_PORT: ['server', 'port', Number],
  APP_HOST: ['server', 'host', String],
  APP_LOG: ['log', 'level', String],
};

export function withEnvironment(options, env = process.env) {
  const extra = { server: {}, log: {} };
  for (const [name, [section, field, cast]] of Object.entries(WANTED)) {
    if (env[name] !== undefined && env[name] !== '') {
      extra[section][field] = cast(env[name]);
    }
  }
  return merge(options, extra);
}
