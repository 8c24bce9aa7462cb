'use strict';

const CORE = /^v?(\d{1,9})\.(\d{1,9})\.(\d{1,9})(-[^+]+)?(\+.+)?$/;
const PRERELEASE = /^-[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/;

class Version {
  constructor(text) {
    const match = CORE.exec(String(text).trim());
    if (!match) throw new TypeError('Invalid version');
    this.major = Number(match[1]);
    this.minor = Number(match[2]);
    this.patch = Number(match[3]);
    this.pre = Version.prerelease(match[4]);
  }

  static prerelease(text) {
    if (!text) return [];
    if (!PRERELEASE.test(text)) throw new TypeError('Invalid prerelease');
    return text.slice(1).split('.');
  }

  compare(other) {
    for (const part of ['major', 'minor', 'patch']) {
      if (this[part] !== other[part]) return this[part] < other[part] ? -1 : 1;
    }
    if (this.pre.length === 0 || other.pre.length === 0) {
      return Math.sign(other.pre.length - this.pre.length);
    }
    const length = Math.max(this.pre.length, other.pre.length);
    for (let i = 0; i < length; i++) {
      const order = compareIdentifiers(this.pre[i], other.pre[i]);
      if (order !== 0) return order;
    }
    return 0;
  }
}

function compareIdentifiers(a, b) {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  const x = Number(a);
  const y = Number(b);
  if (Number.isInteger(x) && Number.isInteger(y)) return Math.sign(x - y);
  if (Number.isInteger(x)) return -1;
  if (Number.isInteger(y)) return 1;
  return a < b ? -1 : 1;
}

module.exports = Version;
