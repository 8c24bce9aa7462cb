import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (name: string) => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url))

// Tests read the packages' sources, so that a stale build can not make them pass.
export default defineConfig({
  resolve: {
    alias: Object.fromEntries(['diagnostics', 'rhai', 'policy', 'runner'].map((name) => [`@sallyport/${name}`, source(name)])),
  },
  test: {
    include: ['packages/*/{src,test,fuzz}/**/*.test.ts', 'apps/*/{src,test}/**/*.test.ts', 'tools/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
