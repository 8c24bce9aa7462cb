import { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { environment } from '../../environments/environment';
import { SessionService } from './session.service';

export const tokenInterceptor: HttpInterceptorFn = (request, next) => {
  const token = inject(SessionService).token;
  if (!token || !request.url.startsWith(environment.api)) {
    return next(request);
  }
  return next(request.clone({ setHeaders: { Authorization: `Bearer ${token}` } }));
};
