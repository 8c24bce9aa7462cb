'use strict';

const router = require('express').Router();
const api = require('../controllers/apiController');
const limits = require('../middleware/limits');
const { requireToken, requireStaffToken } = require('../middleware/auth');
const { wrap } = require('../middleware/errors');

router.get('/health', api.health);
router.get('/hours', api.hours);
router.post('/token', limits.signIn, wrap(api.token));
router.post('/token/renew', limits.signIn, wrap(api.renew));
router.get('/exports/patients.csv', wrap(api.exportPatients));

router.use(requireToken);
router.get('/me', wrap(api.me));
router.get('/me/appointments', wrap(api.myAppointments));
router.get('/lab/orders/:number', requireStaffToken, wrap(api.labOrder));

module.exports = router;
