// Small parts of Node's modules that need nothing of the machine: `node:util`, `node:v8`, `node:url`, `node:tty`.

/** There is no terminal, so there are no colours. */
export function styleText(_style: string, text: string): string {
  return text
}

/** The browser chooses how it runs Wasm. */
export function setFlagsFromString(): void {}

export function fileURLToPath(url: string | URL): string {
  return new URL(url).pathname
}

export class ReadStream {
  constructor() {
    throw new Error('there is no terminal')
  }
}
