import { HttpClient, HttpParams } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { Observable } from 'rxjs';
import { environment } from '../../environments/environment';
import { Boat, Course, Invoice, Message, Profile, Session } from './models';

@Injectable({ providedIn: 'root' })
export class ApiService {
  constructor(private readonly http: HttpClient) {}

  login(email: string, password: string): Observable<Session> {
    return this.http.post<Session>(`${environment.api}/auth/login`, { email, password });
  }

  boats(words: string, harbour: string): Observable<Boat[]> {
    const params = new HttpParams().set('words', words).set('harbour', harbour);
    return this.http.get<Boat[]>(`${environment.api}/boats`, { params });
  }

  boat(id: number): Observable<Boat> {
    return this.http.get<Boat>(`${environment.api}/boats/${id}`);
  }

  review(boat: number, stars: number, text: string): Observable<unknown> {
    return this.http.post(`${environment.api}/boats/${boat}/reviews`, { stars, text });
  }

  reserve(boatId: number, startsAt: string, endsAt: string, crew: number): Observable<unknown> {
    return this.http.post(`${environment.api}/reservations`, { boatId, startsAt, endsAt, crew });
  }

  courses(order: string): Observable<Course[]> {
    return this.http.get<Course[]>(`${environment.api}/courses`, { params: { order } });
  }

  enrol(course: number): Observable<unknown> {
    return this.http.post(`${environment.api}/courses/${course}/enrolments`, {});
  }

  messages(): Observable<Message[]> {
    return this.http.get<Message[]>(`${environment.api}/messages`);
  }

  message(id: number): Observable<Message> {
    return this.http.get<Message>(`${environment.api}/messages/${id}`);
  }

  invoices(): Observable<Invoice[]> {
    return this.http.get<Invoice[]>(`${environment.api}/invoices`);
  }

  pay(invoice: number): Observable<{ address: string }> {
    return this.http.post<{ address: string }>(`${environment.api}/invoices/${invoice}/payment`, {});
  }

  profile(): Observable<Profile> {
    return this.http.get<Profile>(`${environment.api}/members/me`);
  }

  saveProfile(profile: Partial<Profile>): Observable<unknown> {
    return this.http.patch(`${environment.api}/members/me`, profile);
  }
}
