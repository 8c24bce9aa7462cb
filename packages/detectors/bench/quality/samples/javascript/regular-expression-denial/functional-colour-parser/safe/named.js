export const named = new Map([
  ['black', '000000'],
  ['white', 'ffffff'],
  ['red', 'ff0000'],
  ['lime', '00ff00'],
  ['blue', '0000ff'],
  ['teal', '008080'],
  ['orange', 'ffa500'],
  ['rebeccapurple', '663399'],
]);
