import { inject } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';
import { SessionService } from './session.service';

export const memberGuard: CanActivateFn = (route, state) => {
  if (inject(SessionService).token) {
    return true;
  }
  return inject(Router).createUrlTree(['/login'], { queryParams: { back: state.url } });
};
