'use strict';

const router = require('express').Router();
const patients = require('../controllers/patientController');
const { requireLogin, requireRole } = require('../middleware/auth');
const { wrap } = require('../middleware/errors');

router.use(requireLogin);
router.get('/mine', requireRole('patient'), wrap(patients.mine));
router.post('/mine', requireRole('patient'), wrap(patients.saveMine));

router.use(requireRole('clinician', 'admin'));
router.get('/', wrap(patients.list));
router.post('/', wrap(patients.create));
router.get('/:id', wrap(patients.show));
router.post('/:id', wrap(patients.update));
router.post('/:id/print', wrap(patients.print));

module.exports = router;
