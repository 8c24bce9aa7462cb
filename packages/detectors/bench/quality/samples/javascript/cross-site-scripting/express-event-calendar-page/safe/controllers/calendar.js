import { listPage } from '../views/list.js';

const text = (value) => (typeof value === 'string' ? value.trim().slice(0, 100) : '');

export function calendarController(events) {
  return {
    list(req, res) {
      const place = text(req.query.place);
      const found = events.search(place);
      res.type('html').send(listPage({ place, events: found }));
    },

    json(req, res) {
      res.json({ events: events.search(text(req.query.place)) });
    },
  };
}
