import { Component } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { SessionService } from './core/session.service';

@Component({
  selector: 'app-root',
  standalone: true,
  imports: [RouterLink, RouterOutlet],
  template: `
    <nav>
      <a routerLink="/">Boats</a>
      <a routerLink="/courses">Courses</a>
      <a routerLink="/messages">Messages</a>
      <a routerLink="/profile">{{ session.name() }}</a>
    </nav>
    <router-outlet></router-outlet>
  `,
})
export class AppComponent {
  constructor(readonly session: SessionService) {}
}
