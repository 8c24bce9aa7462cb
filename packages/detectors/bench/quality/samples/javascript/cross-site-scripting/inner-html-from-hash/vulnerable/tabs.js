const show = (name) => {
  document.querySelector('#tab').innerHTML = `<b>${name}</b>`
}
window.addEventListener('hashchange', () => show(decodeURIComponent(location.hash.slice(1))))
