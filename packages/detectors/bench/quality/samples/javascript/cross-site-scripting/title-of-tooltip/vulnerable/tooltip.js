class Tooltip {
  constructor(element) {
    this.element = element
    element.addEventListener('mouseenter', () => this.show())
    element.addEventListener('mouseleave', () => this.hide())
  }

  get title() {
    return this.element.getAttribute('data-title') || this.element.title
  }

  show() {
    this.tip = document.createElement('div')
    this.tip.className = 'tooltip'
    this.tip.innerHTML = this.title
    this.element.after(this.tip)
  }

  hide() {
    if (this.tip) this.tip.remove()
  }
}

module.exports = Tooltip
