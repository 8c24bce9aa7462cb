import { Injectable, signal } from '@angular/core';
import { Session } from './models';

@Injectable({ providedIn: 'root' })
export class SessionService {
  private session: Session | null = null;
  readonly name = signal('Sign in');

  get token(): string | null {
    return this.session?.token ?? null;
  }

  start(session: Session): void {
    this.session = session;
    this.name.set(session.name);
  }

  end(): void {
    this.session = null;
    this.name.set('Sign in');
  }
}
