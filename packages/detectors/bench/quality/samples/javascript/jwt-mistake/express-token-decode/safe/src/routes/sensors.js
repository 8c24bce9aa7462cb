import { Router } from 'express';

export function sensorRoutes(store) {
  const router = Router();

  router.get('/', (req, res) => {
    res.json({ readings: store.readings(req.gardener) });
  });

  router.post('/', (req, res) => {
    const { sensor, moisture } = req.body ?? {};
    if (typeof sensor !== 'string' || sensor.length > 40 || !Number.isFinite(moisture)) {
      return res.status(400).json({ error: 'sensor and moisture are expected' });
    }
    store.add(req.gardener, { sensor, moisture, at: new Date().toISOString() });
    res.status(201).end();
  });

  return router;
}
