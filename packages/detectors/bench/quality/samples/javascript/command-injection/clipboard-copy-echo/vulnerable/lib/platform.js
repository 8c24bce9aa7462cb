const COPY = {
  darwin: ['pbcopy'],
  linux: ['xclip', '-selection', 'clipboard'],
  openbsd: ['xclip', '-selection', 'clipboard'],
  android: ['termux-clipboard-set'],
};

const PASTE = {
  darwin: ['pbpaste'],
  linux: ['xclip', '-selection', 'clipboard', '-o'],
  openbsd: ['xclip', '-selection', 'clipboard', '-o'],
  android: ['termux-clipboard-get'],
};

function choose(table) {
  const found = table[process.platform];
  if (!found) throw new Error(`no clipboard tool known for ${process.platform}`);
  return found;
}

exports.copier = () => (process.env.WAYLAND_DISPLAY ? ['wl-copy'] : choose(COPY));
exports.paster = () => (process.env.WAYLAND_DISPLAY ? ['wl-paste'] : choose(PASTE));
