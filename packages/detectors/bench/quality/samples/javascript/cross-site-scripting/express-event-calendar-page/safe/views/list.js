import { esc, layout } from './html.js';

const item = (event) => `<li><time>${esc(event.date)}</time> ${esc(event.title)} (${esc(event.place)})</li>`;

export function listPage({ place, events }) {
  const heading = place ? `Events in ${esc(place)}` : 'All events';
  const list = events.length
    ? `<ul>${events.map(item).join('')}</ul>`
    : '<p>Nothing is planned.</p>';

  return layout(
    'Calendar',
    `<h1>${heading}</h1>
    <form><input name="place" value="${esc(place)}"><button>Show</button></form>
    ${list}`,
  );
}
