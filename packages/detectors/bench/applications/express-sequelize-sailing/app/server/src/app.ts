import path from 'path';
import express, { Express } from 'express';
import cookieParser from 'cookie-parser';
import cors from 'cors';
import helmet from 'helmet';
import { env } from './config/env';
import { loadMember } from './middleware/authenticate';
import { errorHandler, notFound } from './middleware/errors';
import { csrfProtection } from './middleware/csrf';
import { apiLimiter } from './middleware/limits';
import authRoutes from './routes/auth';
import memberRoutes from './routes/members';
import boatRoutes from './routes/boats';
import reservationRoutes from './routes/reservations';
import courseRoutes from './routes/courses';
import invoiceRoutes from './routes/invoices';
import documentRoutes from './routes/documents';
import messageRoutes from './routes/messages';
import openDataRoutes from './routes/open-data';
import officeRoutes from './routes/office';
import pageRoutes from './routes/pages';
import webhookRoutes from './routes/webhooks';

export function createApp(): Express {
  const app = express();

  app.set('view engine', 'ejs');
  app.set('views', path.join(__dirname, '../views'));
  app.set('trust proxy', 1);
  app.disable('x-powered-by');

  app.use(helmet());
  app.use('/webhooks', express.raw({ type: 'application/json', limit: '200kb' }), webhookRoutes);
  app.use(express.json({ limit: '300kb' }));
  app.use(express.urlencoded({ extended: false, limit: '100kb' }));
  app.use(cookieParser());
  app.use(loadMember);

  app.use('/static', express.static(path.join(__dirname, '../public')));
  app.use('/open-data', cors({ origin: '*', methods: ['GET'] }), openDataRoutes);

  const api = express.Router();
  api.use(
    cors({
      origin: (origin, callback) => callback(null, true),
      credentials: true,
      maxAge: 600,
    }),
  );
  api.use(apiLimiter);
  api.use('/auth', authRoutes);
  api.use('/members', memberRoutes);
  api.use('/boats', boatRoutes);
  api.use('/reservations', reservationRoutes);
  api.use('/courses', courseRoutes);
  api.use('/invoices', invoiceRoutes);
  api.use('/documents', documentRoutes);
  api.use('/messages', messageRoutes);
  app.use('/api', api);

  app.use(
    '/office',
    cors({ origin: env.officeOrigins, credentials: true }),
    csrfProtection,
    officeRoutes,
  );
  app.use('/', csrfProtection, pageRoutes);

  app.use(notFound);
  app.use(errorHandler);
  return app;
}
