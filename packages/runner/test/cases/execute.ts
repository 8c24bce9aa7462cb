// Cases of execute. The programs are scripts that the case makes executable itself.

import { leak, type OperationCases } from './case.js'

const open = `let d = DirConfig().path("$T").build().open(OpenDirOptions().build());
  let f = d.open_file("run", OpenFileOptions().read(true).build()); f.chmod(0o755);`
const openIn = open.replace('$T', '$T/in')
const asks = ['open Dir $T', 'open File $T/run', 'chmod File $T/run', 'execute File $T/run']
const run = '#!/bin/sh\nprintf "%s|" "$@" "$NAME"; echo wrong >&2; exit 7\n'

export const executeCases: readonly OperationCases[] = [
  {
    operation: 'execute',
    allowed: [
      {
        tree: { run },
        script: `${open} let r = f.execute(ExecuteOptions().args(["-v", "a b", ["-o", "x;y"]]).env(#{ NAME: "$HOME" }).build());
          [r.exit_code, r.stdout, r.stderr, r.to_map().keys()]`,
        asks,
        output: '[7, "-v|a b|-o|x;y|$HOME|", "wrong\\n", ["exit_code", "stderr", "stdout"]]',
      },
      {
        tree: { run: '#!/bin/sh\nenv | grep -v -E "^(PWD|_|SHLVL|OLDPWD)="; kill -TERM $$\n' },
        script: `${open} let r = f.execute(ExecuteOptions().build()); [r.exit_code, r.stdout]`,
        asks,
        output: '[-15, ""]',
      },
    ],
    escapes: [
      {
        tree: leak,
        script: `let d = DirConfig().path("$T/in").build().open(OpenDirOptions().build());
          d.open_file("link", OpenFileOptions().read(true).build()).execute(ExecuteOptions().build())`,
        error: 'symbolic link',
      },
      {
        tree: { in: { run: '#!/bin/sh\nexit 0\n' }, out: {} },
        script: `${openIn} f.execute(ExecuteOptions().env(#{ LD_PRELOAD: "/tmp/x.so" }).build())`,
        error: 'LD_PRELOAD makes programs load other code',
      },
    ],
  },
]
