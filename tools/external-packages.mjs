// Packages that stay outside the bundled executables, which therefore are the real dependencies of the published `sallyport`.

export const externalPackages = [
  '@cedar-policy/cedar-wasm',
  'koffi',
  'libsql',
  'minizlib',
  're2js',
  'tar',
  'tree-sitter-java',
  'tree-sitter-python',
  'web-tree-sitter',
]

/** Those that a user may go without. */
export const optionalPackages = ['koffi']
