// Packages that stay outside the bundled executables, which therefore are the real dependencies of the published `sallyport`.

export const externalPackages = ['@cedar-policy/cedar-wasm', 'libsql', 're2js']
