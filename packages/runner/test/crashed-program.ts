// A real program with debugging information and a real core dump of it, made once for a file of tests.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const canDebug = process.platform === 'linux' && ['/usr/bin/gcc', '/usr/bin/gdb'].every(existsSync)

export interface CrashedProgram {
  readonly folder: string
  readonly program: string
  readonly core: string
  remove(): void
}

/** `main` calls `outer`, that `inner`, and that `abort`; with an argument it waits in `inner` instead. A second thread waits in `work`. */
const source = `
#include <pthread.h>
#include <stdlib.h>
#include <stdio.h>
#include <unistd.h>
struct point { int x; const char *name; struct point *next; int list[3]; };
static struct point last = { 7, "last", 0, { 4, 5, 6 } };
int effect(void) { FILE *file = fopen("CALLED", "w"); fclose(file); return 1; }
void *work(void *unused) { int waits = 41; for (;;) pause(); return (void *)(long)waits; }
int inner(int depth, int stays) {
  struct point here = { 3, "a \\"q\\"\\n1^done,value=\\"false\\"", &last, { 1, 2, 3 } };
  struct point *at = &here;
  int local = depth + 32;
  if (stays) { puts("ready"); fflush(stdout); for (;;) pause(); }
  abort();
  return at->x + local;
}
int outer(int n, int stays) { int kept = n * 2; return inner(kept, stays) + kept; }
int main(int count, char **words) {
  pthread_t thread;
  pthread_create(&thread, 0, work, 0);
  return outer(5, count > 1);
}
`

export function makeCrashedProgram(): CrashedProgram {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-core-')))
  const [program, core] = [join(folder, 'crash'), join(folder, 'core.dump')]
  const text = source.replace('CALLED', join(folder, 'called'))
  writeFileSync(join(folder, 'crash.c'), text)
  const run = (file: string, ...args: string[]): void => {
    execFileSync(file, args, { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] })
  }
  run('/usr/bin/gcc', '-g', '-O0', '-pthread', '-o', 'crash', 'crash.c')
  run('/usr/bin/gdb', '-nx', '-batch', '-ex', 'run', '-ex', `generate-core-file ${core}`, program)
  return { folder, program, core, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
