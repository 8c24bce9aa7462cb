import axios from 'axios';
import { env } from '../config/env';

export interface Forecast {
  wind: number;
  gusts: number;
  direction: string;
}

export async function forecastFor(station: string): Promise<Forecast> {
  const { data } = await axios.get<Forecast>(`${env.weatherService}/stations/${encodeURIComponent(station)}/forecast`, {
    timeout: 4000,
  });
  return data;
}

export async function tidesFor(harbour: string, day: string): Promise<unknown> {
  const { data } = await axios.get(`${env.tideService}/tides`, { params: { harbour, day }, timeout: 4000 });
  return data;
}
