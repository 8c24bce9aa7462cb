import Koa from 'koa';
import bodyParser from 'koa-bodyparser';
import cors from '@koa/cors';
import { config } from './config';
import { errors } from './middleware/errors';
import { routes } from './routes';

export function createApp(): Koa {
  const app = new Koa();
  app.use(errors);
  app.use(cors({
    origin: (ctx) => {
      const origin = ctx.get('Origin');
      if (ctx.path.startsWith('/api/public/')) return config.origins.includes(origin) ? origin : '';
      return origin;
    },
    credentials: true,
    maxAge: 600,
  }));
  app.use(bodyParser({ jsonLimit: '200kb', formLimit: '50kb', enableTypes: ['json'] }));
  app.use(routes.routes());
  app.use(routes.allowedMethods());
  return app;
}
