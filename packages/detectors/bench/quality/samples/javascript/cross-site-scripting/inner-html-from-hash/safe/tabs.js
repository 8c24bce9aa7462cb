const show = (name) => {
  document.querySelector('#tab').textContent = `Tab ${name}`
}
window.addEventListener('hashchange', () => show(decodeURIComponent(location.hash.slice(1))))
