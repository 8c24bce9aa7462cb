'use strict';

const { Router } = require('express');

const FACTORS = { kWh: 1, MJ: 3.6 };
const READINGS = Array.from({ length: 31 }, (_, i) => ({ day: i + 1, kWh: 8 + ((i * 7) % 5) }));

const router = Router();

router.get('/', (req, res) => {
  const { unit, days, dark } = req.view;
  const values = READINGS.slice(0, days).map((r) => ({ day: r.day, value: r.kWh * FACTORS[unit] }));
  res.json({ unit, dark, values });
});

router.post('/view', (req, res) => {
  const days = parseInt(req.body.days, 10);
  res.saveView({
    unit: req.body.unit === 'MJ' ? 'MJ' : 'kWh',
    days: Number.isInteger(days) ? days : req.view.days,
    dark: req.body.dark === 'on',
  });
  res.status(204).end();
});

module.exports = router;
