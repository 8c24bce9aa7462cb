import { operations } from './lib/operations.js';
import { PatchError } from './lib/error.js';

/**
 * Apply the patch to the document, in place unless `copy` is set.
 */
export function applyPatch(document, patch, { copy = false } = {}) {
  if (!Array.isArray(patch)) throw new PatchError('A patch is an array');

  const holder = { root: copy ? structuredClone(document) : document };

  patch.forEach((step, index) => {
    const operation = operations.get(step?.op);
    if (!operation) throw new PatchError(`Unknown operation`, index);
    if (typeof step.path !== 'string') throw new PatchError('No path', index);

    try {
      operation(holder, step);
    } catch (error) {
      if (error instanceof PatchError) error.index = index;
      throw error;
    }
  });

  return holder.root;
}

export { PatchError };
