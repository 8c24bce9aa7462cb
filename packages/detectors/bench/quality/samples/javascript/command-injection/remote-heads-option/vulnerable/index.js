import { lsRemote } from './lib/ls-remote.js';
import { parseRefs } from './lib/refs.js';
import { pickVersion } from './lib/pick.js';

/**
 * All branches of the repository, as a Map from name to commit.
 */
export async function branches(repository, options) {
  return parseRefs(await lsRemote(repository, '--heads', options), 'refs/heads/');
}

/**
 * All tags of the repository, as a Map from name to commit.
 */
export async function tags(repository, options) {
  return parseRefs(await lsRemote(repository, '--tags', options), 'refs/tags/');
}

/**
 * The newest tag that looks like a version.
 */
export async function latest(repository, options) {
  const all = await tags(repository, options);
  return pickVersion([...all.keys()]);
}
