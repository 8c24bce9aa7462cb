// The examples of the playground. Each says how it ends; a test runs them all and compares.

import type { TreeEntry } from '../machine/tree.js'
import type { Sketch } from './sketch.js'

export interface Example extends Sketch {
  readonly id: string
  readonly title: string
  readonly ending: 'success' | 'denied' | 'limit' | 'compile-error' | 'endless'
}

const entries: readonly TreeEntry[] = [
  { path: '/etc/group', kind: 'file', text: 'root:x:0:\nalice:x:1000:\n', owner: 0 },
  {
    path: '/etc/passwd',
    kind: 'file',
    text: 'root:x:0:0:root:/root:/bin/sh\nalice:x:1000:1000:Alice:/home/alice:/bin/sh\n',
    owner: 0,
  },
  { path: '/home/alice/notes.txt', kind: 'file', text: 'Look at the log of the shop.\n' },
  {
    path: '/srv/shop/app.log',
    kind: 'file',
    text: 'INFO  start\nERROR disk is full\nINFO  retry\nERROR disk is full\nINFO  stop\n',
  },
  { path: '/srv/shop/config.toml', kind: 'file', text: 'port = 8080\n' },
  { path: '/srv/shop/keys/token', kind: 'file', text: 'not for scripts\n' },
  { path: '/tmp', kind: 'directory', mode: 0o1777, owner: 0 },
]

const readShop = `// What no permit names is denied.
@id("read-shop")
permit (
  principal == User::"alice",
  action in [file_system::Action::"open", file_system::Action::"read", file_system::Action::"stat"],
  resource in file_system::Dir::"/srv/shop"
);

// A forbid beats every permit.
@id("keys-stay")
forbid (
  principal,
  action,
  resource in file_system::Dir::"/srv/shop/keys"
);
`

const writeHome = `
@id("write-home")
permit (
  principal == User::"alice",
  action in [file_system::Action::"open", file_system::Action::"create", file_system::Action::"write"],
  resource in file_system::Dir::"/home/alice"
);
`

export const examples: readonly Example[] = [
  {
    id: 'permitted',
    title: 'Permitted: read a log, write a report',
    ending: 'success',
    script: `let errors = grep("ERROR", "/srv/shop/app.log");
info(\`\${errors.len()} errors\`);
write("/home/alice/report.txt", "Errors of the shop: " + errors.len());
cat("/srv/shop/config.toml")
`,
    policy: readShop + writeHome,
    entries,
  },
  {
    id: 'denied',
    title: 'Denied: a write that no permit names',
    ending: 'denied',
    script: `let log = cat("/srv/shop/app.log");
write("/tmp/copy.log", log);
"done"
`,
    policy: readShop,
    entries,
  },
  {
    id: 'caught',
    title: 'Caught: the script sees a denial and goes on',
    ending: 'success',
    script: `let told = "";
try {
    told = cat("/srv/shop/keys/token");
} catch (error) {
    warn(error.message);
    told = "no token: " + error.kind;
}
told
`,
    policy: readShop,
    entries,
  },
  {
    id: 'tree',
    title: 'Tree: a forbid inside a permitted directory',
    ending: 'success',
    script: `// Each member is asked about; what is denied is left out, and noted.
let report = du("/srv/shop");
report.total_inode_count
`,
    policy: readShop,
    entries,
  },
  {
    id: 'limit',
    title: 'Limit: a recursion without an end',
    ending: 'limit',
    script: `fn deeper(n) { deeper(n + 1) }

try {
    deeper(0);
} catch (error) {
    // No script catches a limit.
    info("caught");
}
`,
    policy: readShop,
    entries,
  },
  {
    id: 'endless',
    title: 'Endless: a loop for the Stop button',
    ending: 'endless',
    script: `let rounds = 0;
loop {
    rounds += 1;
}
`,
    policy: readShop,
    entries,
  },
  {
    id: 'syntax',
    title: 'Syntax: a script that does not parse',
    ending: 'compile-error',
    script: `let log = cat("/srv/shop/app.log");
if log.is_empty() {
    info("nothing happened"
}
`,
    policy: readShop,
    entries,
  },
  {
    id: 'hostile',
    title: 'Hostile: names that try to be something else',
    ending: 'denied',
    script: `for name in ls("/srv/inbox").keys() { info(name); }
cat("/srv/inbox/bill\\u202efdp.exe")
`,
    policy: `@id("list-inbox")
permit (
  principal == User::"alice",
  action in [file_system::Action::"open", file_system::Action::"read"],
  resource == file_system::Dir::"/srv/inbox"
);
`,
    entries: [
      ...entries,
      { path: '/srv/inbox/<img src=x onerror=alert(1)>', kind: 'file', text: '<script>alert(1)</script>\n' },
      { path: '/srv/inbox/bill\u202efdp.exe', kind: 'file', text: 'The name is turned around from the middle on.\n' },
      { path: '/srv/inbox/clear\u001b[2J.txt', kind: 'file', text: 'A terminal would be wiped.\n' },
    ],
  },
]
