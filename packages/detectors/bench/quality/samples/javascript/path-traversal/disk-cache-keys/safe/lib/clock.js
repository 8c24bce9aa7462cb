const UNITS = { s: 1000, m: 60000, h: 3600000, d: 86400000 };

exports.now = () => Date.now();

exports.ttl = function (value) {
  if (typeof value === 'number') return value;
  const unit = String(value).slice(-1);
  const amount = Number(String(value).slice(0, -1));
  if (!Object.keys(UNITS).includes(unit) || !(amount > 0)) {
    throw new TypeError('invalid ttl: ' + value);
  }
  return amount * UNITS[unit];
};
