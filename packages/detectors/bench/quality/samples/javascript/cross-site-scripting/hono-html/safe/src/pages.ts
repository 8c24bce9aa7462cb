import { html } from 'hono/html'

export function greeting(name: string) {
  return html`<!doctype html><h1>Hello, ${name}</h1>`
}
