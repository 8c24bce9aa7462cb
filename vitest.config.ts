import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The index of a package, or of a folder in its sources (`runner/launch`). */
function source(name: string): string {
  const [folder = '', ...below] = name.split('/')
  return fileURLToPath(new URL(['.', 'packages', folder, 'src', ...below, 'index.ts'].join('/'), import.meta.url))
}

const pure = ['diagnostics', 'findings', 'rhai', 'detectors', 'report']

function of(names: readonly string[]): string[] {
  return names.map((name) => `packages/${name}/{src,test,fuzz}/**/*.test.ts`)
}

// Tests read the packages' sources, so that a stale build can not make them pass.
export default defineConfig({
  resolve: {
    alias: [
      ...['runner/launch', 'runner/operations', 'detectors/analyst'].map((name) => ({
        find: `@sallyport/${name}`,
        replacement: source(name),
      })),
      ...['diagnostics', 'rhai', 'policy', 'findings', 'runner', 'store', 'detectors', 'report', 'scanner'].map(
        (name) => ({
          find: `@sallyport/${name}`,
          replacement: source(name),
        }),
      ),
    ],
  },
  test: {
    testTimeout: 30_000,
    maxWorkers: 2,
    hookTimeout: 60_000,
    projects: [
      // Functions of their arguments, without a process, a thread or a folder of their own: files share what they import.
      { extends: true, test: { name: 'pure', include: of(pure), isolate: false } },
      {
        extends: true,
        test: {
          name: 'acting',
          include: [
            ...of(['policy', 'store', 'runner', 'scanner']),
            'apps/*/{src,test}/**/*.test.ts',
            'tools/**/*.test.ts',
            'test/**/*.test.ts',
            'docs/playground/test/**/*.test.ts',
          ],
        },
      },
    ],
  },
})
