'use strict';

const FIELD = '\x1f';

exports.FORMAT = ['%H', '%an', '%aI', '%s'].join('%x1f');

exports.parseLog = (out) =>
  out
    .split('\n')
    .filter((line) => line.includes(FIELD))
    .map((line) => {
      const [hash, author, date, subject] = line.split(FIELD);
      return { hash, author, date: new Date(date), subject };
    });
