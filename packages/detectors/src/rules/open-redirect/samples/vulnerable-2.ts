// In the browser, and in Koa.
import Koa from 'koa'

const app = new Koa()
app.use(async (ctx) => {
  // finding: open-redirect
  ctx.redirect(String(ctx.query.return_to))
})

export function leave(): void {
  const target = new URLSearchParams(window.location.search).get('to') ?? '/'
  // finding: open-redirect
  window.location.href = target
}

export function move(): void {
  const target = new URL(document.location.href).searchParams.get('to') ?? '/'
  // finding: open-redirect
  window.location.assign(target)
}
