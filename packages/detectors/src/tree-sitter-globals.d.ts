// What the type declarations of tree-sitter name, and neither @types/node 20 nor ES2023 does.

declare namespace WebAssembly {
  // biome-ignore lint/suspicious/noEmptyInterface: only its name is used
  interface Module {}
}

interface EmscriptenModule {
  readonly wasmBinary?: ArrayBuffer | Uint8Array
}
