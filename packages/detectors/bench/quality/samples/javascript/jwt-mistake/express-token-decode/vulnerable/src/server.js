import express from 'express';
import { config } from './config.js';
import { authenticated } from './middleware/authenticated.js';
import { sensorRoutes } from './routes/sensors.js';
import { SensorStore } from './stores/sensor-store.js';

const app = express();

app.disable('x-powered-by');
app.use(express.json({ limit: '10kb' }));
app.get('/health', (req, res) => res.json({ ok: true }));
app.use('/sensors', authenticated, sensorRoutes(new SensorStore()));

app.listen(config.port);
