import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The index of a package, or of a folder in its sources (`runner/launch`). */
function source(name: string): string {
  const [folder = '', ...below] = name.split('/')
  return fileURLToPath(new URL(['.', 'packages', folder, 'src', ...below, 'index.ts'].join('/'), import.meta.url))
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
    include: [
      'packages/*/{src,test,fuzz}/**/*.test.ts',
      'apps/*/{src,test}/**/*.test.ts',
      'tools/**/*.test.ts',
      'test/**/*.test.ts',
      'docs/playground/test/**/*.test.ts',
    ],
    testTimeout: 30_000,
    maxWorkers: 2,
    hookTimeout: 60_000,
  },
})
