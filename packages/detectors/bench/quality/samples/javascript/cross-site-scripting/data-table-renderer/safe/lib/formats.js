const pad = (n) => String(n).padStart(2, '0');

export const formats = new Map([
  ['text', (value) => (value === null || value === undefined ? '' : String(value))],
  ['integer', (value) => String(Math.round(Number(value)))],
  ['money', (value) => Number(value).toFixed(2)],
  ['yesno', (value) => (value ? 'yes' : 'no')],
  [
    'date',
    (value) => {
      const d = new Date(value);
      if (Number.isNaN(d.getTime())) return '';
      return `${d.getUTCFullYear()}-${pad(d.getUTCMonth() + 1)}-${pad(d.getUTCDate())}`;
    },
  ],
]);
