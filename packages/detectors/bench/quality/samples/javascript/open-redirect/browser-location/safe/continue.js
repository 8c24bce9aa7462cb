const parameters = new URLSearchParams(window.location.search)
const pages = ['/home', '/profile']
function goOn(target) {
  window.location.href = target
}
goOn(pages.find((page) => page === parameters.get('continue')) ?? '/home')
