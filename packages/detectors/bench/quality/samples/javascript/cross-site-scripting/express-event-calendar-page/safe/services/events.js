const EVENTS = [
  { date: '2024-05-01', title: 'May dance', place: 'Green' },
  { date: '2024-05-18', title: 'Flea market', place: 'Market square' },
  { date: '2024-06-22', title: 'Bonfire', place: 'Green' },
];

export class EventService {
  constructor(events = EVENTS) {
    this.events = events;
  }

  search(place) {
    const wanted = place.toLowerCase();
    return this.events
      .filter((e) => e.place.toLowerCase().includes(wanted))
      .sort((a, b) => a.date.localeCompare(b.date));
  }
}
