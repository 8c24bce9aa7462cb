import Fastify from 'fastify';
import { authenticate } from './auth.js';
import { memberRoutes } from './member-routes.js';
import { MemberService } from './member-service.js';

export function buildApp({ sessions, members }) {
  const app = Fastify({ logger: true });

  app.decorateRequest('member', null);
  app.addHook('onRequest', authenticate(sessions, members));
  app.register(memberRoutes, { prefix: '/members', service: new MemberService(members) });
  return app;
}
