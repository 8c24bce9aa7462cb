export interface Boat {
  id: number;
  name: string;
  kind: string;
  berths: number;
  notes: string | null;
  photo: string | null;
  harbour: { code: string; name: string };
  reviews: Review[];
}

export interface Review {
  id: number;
  author: string;
  stars: number;
  text: string;
}

export interface Course {
  id: number;
  title: string;
  level: string;
  description: string;
  price_cents: number;
  starts_on: string;
}

export interface Message {
  id: number;
  subject: string;
  body: string;
  createdAt: string;
  sender?: { id: number; name: string };
}

export interface Invoice {
  id: number;
  number: string;
  issuedOn: string;
  totalCents: number;
  paid: boolean;
}

export interface Profile {
  id: number;
  name: string;
  email: string;
  phone: string | null;
  about: string | null;
  picture: string | null;
}

export interface Session {
  token: string;
  name: string;
  role: string;
}
