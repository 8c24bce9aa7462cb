export function greeting(name: string) {
  return `<!doctype html><h1>Hello, ${name}</h1>`
}
