import { Component } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { ActivatedRoute, Router } from '@angular/router';
import { ApiService } from '../core/api.service';
import { SessionService } from '../core/session.service';

@Component({
  selector: 'app-login',
  standalone: true,
  imports: [FormsModule],
  template: `
    <form (ngSubmit)="submit()">
      <input type="email" name="email" [(ngModel)]="email">
      <input type="password" name="password" [(ngModel)]="password">
      <p class="error">{{ error }}</p>
      <button>Sign in</button>
    </form>
  `,
})
export class LoginComponent {
  email = '';
  password = '';
  error = '';

  constructor(
    private readonly api: ApiService,
    private readonly session: SessionService,
    private readonly route: ActivatedRoute,
    private readonly router: Router,
  ) {}

  submit(): void {
    this.api.login(this.email, this.password).subscribe({
      next: (session) => {
        this.session.start(session);
        const back = this.route.snapshot.queryParamMap.get('back') ?? '/';
        this.router.navigateByUrl(back);
      },
      error: () => (this.error = 'The address or the password is wrong.'),
    });
  }
}
