'use strict';

const router = require('express').Router();
const appointments = require('../controllers/appointmentController');
const { requireLogin, requireRole } = require('../middleware/auth');
const { wrap } = require('../middleware/errors');

router.use(requireLogin);
router.get('/', appointments.index);
router.get('/feed', wrap(appointments.feed));
router.get('/waits', requireRole('clinician'), wrap(appointments.waits));
router.post('/', requireRole('patient'), wrap(appointments.book));
router.get('/:id', wrap(appointments.show));
router.post('/:id/cancel', wrap(appointments.cancel));
router.post('/:id/move', requireRole('patient'), wrap(appointments.move));

module.exports = router;
