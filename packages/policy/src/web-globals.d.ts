// What Cedar's type declarations and this package use of what Node 20 has, and neither @types/node 20 nor ES2023 names.

declare namespace WebAssembly {
  interface ModuleImportDescriptor {
    readonly module: string
    readonly name: string
    readonly kind: string
  }
  class Module {
    constructor(bytes: BufferSource)
    static imports(module: Module): ModuleImportDescriptor[]
    // Never written: keeps other objects from passing for a compiled module.
    private readonly compiled: true
  }
  class Memory {
    readonly buffer: ArrayBuffer
    grow(pages: number): number
  }
  class Table {
    readonly length: number
    grow(entries: number): number
  }
  function compile(bytes: BufferSource): Promise<Module>
}

type BufferSource = ArrayBufferView<ArrayBuffer> | ArrayBuffer
type RequestInfo = string | URL | Request

interface String {
  isWellFormed(): boolean
}
