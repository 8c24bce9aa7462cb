import { styles } from './styles.js';
import { clock, escapeText } from './format.js';

export class PlatformBoard extends HTMLElement {
  static get observedAttributes() {
    return ['station', 'src', 'limit'];
  }

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    this.departures = [];
    this.refreshEvery = 30000;
  }

  connectedCallback() {
    this.render();
    this.timer = setInterval(() => this.refresh(), this.refreshEvery);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'src') this.refresh();
    else this.render();
  }

  get limit() {
    return Number(this.getAttribute('limit')) || 8;
  }

  async refresh() {
    const address = this.getAttribute('src');
    if (!address) return;
    const response = await fetch(address);
    this.departures = await response.json();
    this.render();
    this.dispatchEvent(new CustomEvent('refreshed', { detail: this.departures.length }));
  }

  row(departure) {
    return `<tr>
      <td class="time">${clock(departure.at)}</td>
      <td class="line">${escapeText(departure.line)}</td>
      <td class="to">${departure.destination}</td>
    </tr>`;
  }

  render() {
    const rows = this.departures.slice(0, this.limit).map((departure) => this.row(departure));
    const heading = escapeText(this.getAttribute('station') ?? '');
    this.shadowRoot.innerHTML = `
      <style>${styles}</style>
      <h2>${heading}</h2>
      <table>${rows.join('')}</table>`;
  }
}

if (!customElements.get('platform-board')) customElements.define('platform-board', PlatformBoard);
