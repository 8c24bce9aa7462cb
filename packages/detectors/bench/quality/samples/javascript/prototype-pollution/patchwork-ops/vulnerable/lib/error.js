export class PatchError extends Error {
  constructor(message, index = null) {
    super(message);
    this.name = 'PatchError';
    this.index = index;
  }
}
