import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

/** The index of a package, or of a folder in its sources (`runner/launch`). */
function source(name: string): string {
  const [folder = '', ...below] = name.split('/')
  return fileURLToPath(new URL(['.', 'packages', folder, 'src', ...below, 'index.ts'].join('/'), import.meta.url))
}

// Functions of their arguments, without a process, a thread or a folder of their own: their files share what they import.
const pure = ['diagnostics', 'findings', 'rhai', 'detectors', 'report'].map(
  (name) => `packages/${name}/{src,test,fuzz}/**/*.test.ts`,
)

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
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'acting',
          include: [
            'packages/*/{src,test,fuzz}/**/*.test.ts',
            'apps/*/{src,test}/**/*.test.ts',
            'tools/**/*.test.ts',
            'test/**/*.test.ts',
            'docs/playground/test/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, ...pure],
        },
      },
    ],
  },
})
