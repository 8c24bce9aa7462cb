const parameters = new URLSearchParams(window.location.search)
function goOn(target) {
  window.location.href = target
}
goOn(parameters.get('continue'))
