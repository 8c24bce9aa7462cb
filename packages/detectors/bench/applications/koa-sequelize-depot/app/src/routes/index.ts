import Router from 'koa-router';
import { createHandler } from 'graphql-http/lib/use/koa';
import { requireRole, requireUser } from '../middleware/auth';
import { schema } from '../graphql/schema';
import { resolvers } from '../graphql/resolvers';
import { carrierHook } from './carrierHook';
import { hooks } from './hooks';
import { imports } from './imports';
import { items } from './items';
import { publicRoutes } from './publicRoutes';
import { reports } from './reports';
import { shipments } from './shipments';
import { users } from './users';

export const routes = new Router({ prefix: '/api' });

routes.use('/public', publicRoutes.routes());
routes.post('/carrier/events', carrierHook);

routes.use(requireUser);
routes.use('/users', users.routes());
routes.use('/items', items.routes());
routes.use('/shipments', shipments.routes());
routes.use('/hooks', hooks.routes());
routes.use('/reports', requireRole('manager'), reports.routes());
routes.use('/imports', requireRole('manager', 'picker'), imports.routes());
routes.all('/graphql', createHandler({
  schema,
  rootValue: resolvers,
  context: (req) => ({ user: req.context.res.ctx.state.user }),
}));
