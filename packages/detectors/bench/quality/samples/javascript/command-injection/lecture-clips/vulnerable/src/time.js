const CLOCK = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/;

export function secondsOf(time) {
  if (typeof time === 'number') return time;
  const match = CLOCK.exec(time);
  if (!match) {
    const seconds = Number(time);
    if (Number.isNaN(seconds)) throw new TypeError(`not a time: ${time}`);
    return seconds;
  }
  const [, hours = '0', minutes, seconds] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

export function clockOf(seconds) {
  const whole = Math.floor(seconds);
  const pad = (value) => String(value).padStart(2, '0');
  return `${pad(Math.floor(whole / 3600))}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
}
