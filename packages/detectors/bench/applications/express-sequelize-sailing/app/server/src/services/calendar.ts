import axios from 'axios';
import ical from 'node-ical';
import { HttpError } from '../middleware/errors';

export interface CalendarEvent {
  title: string;
  start: Date;
  end: Date;
}

export async function fetchCalendar(address: string): Promise<CalendarEvent[]> {
  const { data } = await axios.get<string>(address, { responseType: 'text', timeout: 8000 });
  return eventsOf(data);
}

const partnerHosts = new Set(['calendar.sailing-federation.example', 'events.harbour-services.example']);

export async function fetchPartnerCalendar(address: string): Promise<CalendarEvent[]> {
  const target = new URL(address);
  if (target.protocol !== 'https:' || !partnerHosts.has(target.hostname)) {
    throw new HttpError(400, 'this calendar is not known');
  }
  const { data } = await axios.get<string>(target.href, { responseType: 'text', timeout: 8000, maxRedirects: 0 });
  return eventsOf(data);
}

function eventsOf(text: string): CalendarEvent[] {
  return Object.values(ical.sync.parseICS(text)).flatMap((entry) =>
    entry?.type === 'VEVENT' ? [{ title: String(entry.summary), start: entry.start, end: entry.end }] : [],
  );
}
