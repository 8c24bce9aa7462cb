import express from 'express';
import { MongoClient } from 'mongodb';
import { DeviceRepository } from './device-repository.js';
import { deviceRoutes } from './device-routes.js';

const client = new MongoClient(process.env.MONGO_URL ?? 'mongodb://127.0.0.1:27017');
await client.connect();

const app = express();
app.disable('x-powered-by');
app.use(express.json({ limit: '20kb' }));
app.use('/devices', deviceRoutes(new DeviceRepository(client.db('gateway'))));

app.use((err, req, res, next) => {
  if (res.headersSent) return next(err);
  console.error(err);
  res.status(err.status ?? 500).json({ error: 'request failed' });
});

app.listen(process.env.PORT ?? 3000);
