const SCALE = { B: 1, kB: 1e3, KiB: 1024, MB: 1e6, MiB: 1024 ** 2, GB: 1e9, GiB: 1024 ** 3 };

export function toBytes(text) {
  const value = parseFloat(text);
  const unit = text.replace(/[\d.]/g, '').trim();
  return Object.hasOwn(SCALE, unit) ? Math.round(value * SCALE[unit]) : NaN;
}

export function toRatio(text) {
  return parseFloat(text) / 100;
}
