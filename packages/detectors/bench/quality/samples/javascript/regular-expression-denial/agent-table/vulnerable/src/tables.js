exports.browser = [
  [/(chrome|firefox|opera)\/(\d+)/i, /(version)\/(\d{1,4})[\d.]{0,20} safari/i],
  ['name', 'major'],
  [/msie (\d+)/i],
  ['major', ['name', 'IE']],
];

exports.device = [
  [/\((ipad|iphone|ipod)[;)]/i],
  ['model', ['vendor', 'Apple']],
  [/;\s*((?:\w+[\s-]?)+)\s+build\//i],
  ['model', ['vendor', 'Generic']],
];

exports.os = [
  [/(windows nt) (\d+\.\d)/i, /(android) (\d+)/i, /(mac os x) (\d+)/i],
  ['name', 'version'],
];
